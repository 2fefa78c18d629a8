import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SegmentKind } from '../../../src/document/types.ts'
import { classifyEdit } from '../../../src/edits/classify.ts'
import type { Edit, Judgement } from '../../../src/edits/types.ts'
import edits from '../../../locales/en/edits.json' with { type: 'json' }
import { families } from '../languages/en/pairs.ts'

const pairs: readonly Edit[] = Object.values(families)
  .flatMap(({ same, other }) => [...same, ...other])
  .flatMap(([before, after]) => [
    { before, after },
    { before: after, after: before },
  ])

const OTHERS: readonly Edit[] = [
  { before: 'Die Suppe ist heiß.', after: 'Die Suppe ist kalt.' },
  { before: 'INIT the INFO list', after: 'init the info list' },
  { before: 'Istanbul IS HOT', after: 'istanbul is hot' },
  { before: 'İstanbul is hot', after: 'istanbul is hot' },
  { before: 'The ILL lid is in the kitchen', after: 'The ill lid is IN the kitchen' },
  { before: 'Wait until 2031-01-02 10:00.', after: 'Wait until 2031-01-03 10:00.' },
  { before: 'Run `tea 1`.', after: 'Run `tea 2`.' },
  { before: 'é and ê', after: 'e\u0301 and ê' },
  { before: 'boil(); // hot tea', after: 'boil(); // cold tea', kind: 'code', language: 'js' },
  { before: 'title: Hot tea', after: 'title: Cold tea', kind: 'front-matter' },
]
/** Edits and what was said of them when they were asked for in this order. */
const asked: readonly { readonly edit: Edit; readonly judgement: Judgement }[] = [...pairs, ...OTHERS].map(
  edit => ({ edit, judgement: classifyEdit(edit) }),
)

describe('a judgement', () => {
  it('is the same whatever was asked before', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...asked], { minLength: asked.length / 2 }), some => {
        for (const { edit, judgement } of some) expect(classifyEdit(edit)).toEqual(judgement)
      }),
      { numRuns: 5 },
    )
  })

  it.each([
    { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' },
    { LANG: 'lt_LT.UTF-8', LC_ALL: 'lt_LT.UTF-8', TZ: 'America/St_Johns' },
    { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' },
  ])('is the same in a new process with $LANG and $TZ', env => {
    expect(judgeElsewhere(asked, env)).toEqual(asked.map(({ judgement }) => judgement))
  })

  it('is the same in a new process that is asked backwards', () => {
    const backwards = asked.toReversed()
    expect(judgeElsewhere(backwards, { LANG: 'tr_TR.UTF-8' })).toEqual(
      backwards.map(({ judgement }) => judgement),
    )
  })
})

const LIBRARY = resolve(import.meta.dirname, '../../../dist/index.js')

/** Answers of the built library in a process of its own. */
function judgeElsewhere(
  list: readonly { readonly edit: Edit }[],
  env: Readonly<Record<string, string>>,
): unknown {
  const program = `
    import { readFileSync } from 'node:fs'
    import { classifyEdit } from ${JSON.stringify(pathToFileURL(LIBRARY).href)}
    process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(({ edit }) => classifyEdit(edit))))`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    input: JSON.stringify(list),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  })
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

describe('any edit', () => {
  const word = fc.constantFrom(
    ...'the a few not no only if and or cook cooks cooked cup cups teh Polish polish 3 three `a` [a](b) “ " , . ? ! - – ( ) das ist 茶 👩‍🍳'.split(
      ' ',
    ),
  )
  const text = fc.array(word, { maxLength: 25 }).map(words => words.join(' '))
  const kind = fc.constantFrom<SegmentKind | undefined>(undefined, 'heading', 'table-cell', 'html', 'code')
  const edit = fc
    .tuple(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), kind)
    .map(([before, after, kind]): Edit => ({ before, after, ...(kind === undefined ? {} : { kind }) }))

  it('of a text into itself is none', () => {
    fc.assert(
      fc.property(edit, ({ before, kind }) => {
        const same = { before, after: before, ...(kind === undefined ? {} : { kind }) }
        expect(classifyEdit(same)).toEqual({ label: 'cosmetic', reasons: [] })
      }),
    )
  })

  it('has one to five reasons, each once and each with words to tell it', () => {
    fc.assert(
      fc.property(edit, one => {
        fc.pre(one.before !== one.after)
        const { reasons } = classifyEdit(one)
        expect(reasons.length).toBeGreaterThan(0)
        expect(reasons.length).toBeLessThanOrEqual(5)
        expect(new Set(reasons.map(reason => JSON.stringify(reason))).size).toBe(reasons.length)
        for (const { code } of reasons) expect(edits).toHaveProperty(code)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is not changed by being judged', () => {
    fc.assert(
      fc.property(edit, one => {
        const frozen = Object.freeze({ ...one })
        expect(classifyEdit(frozen)).toEqual(classifyEdit({ ...one }))
      }),
    )
  })
})

it('every reason of every pair has words to tell it', () => {
  const codes = new Set(asked.flatMap(({ judgement }) => judgement.reasons.map(({ code }) => code)))
  expect(codes.size).toBeGreaterThan(20)
  expect([...codes].filter(code => !Object.hasOwn(edits, code))).toEqual([])
})
