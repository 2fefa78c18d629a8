import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryCode } from '../../../src/carry/code/carry-code.ts'
import { cases } from '../../support/cases.ts'

/** A line of code: its source, and its translation when one is asked for. */
type Line = readonly [code: string, comment: string]

const CODE = [
  'let a = 1;',
  'let b = 2;',
  'fn c() {',
  '}',
  'd();',
  'e(1, 2);',
  '',
  '    loop {',
  'say("tea");',
]
const COMMENT = ['', '', 'pour it', 'one cup', 'hot', 'never cold', 'wait a while']

const line: fc.Arbitrary<Line> = fc.tuple(fc.constantFrom(...CODE), fc.constantFrom(...COMMENT))
const block = fc.array(line, { minLength: 1, maxLength: 12 })
/** Lines that were changed, removed, added or moved. */
const versions = block.chain(before =>
  fc
    .array(fc.tuple(fc.nat(), fc.constantFrom('change', 'remove', 'add', 'move'), line, fc.nat()), {
      maxLength: 4,
    })
    .map(steps => ({ before, after: steps.reduce(step, before) })),
)

function step(lines: readonly Line[], [at, what, line, to]: readonly [number, string, Line, number]): Line[] {
  const i = at % (lines.length + 1)
  if (what === 'add') return lines.toSpliced(i, 0, line)
  if (what === 'remove') return lines.toSpliced(i, 1)
  const moved = lines[i] ?? line
  if (what === 'move') return lines.toSpliced(i, 1).toSpliced(to % (lines.length + 1), 0, moved)
  return lines.toSpliced(i, 1, [line[0], moved[1]])
}

function write(lines: readonly Line[], say: (comment: string) => string = comment => comment): string {
  return lines
    .map(([code, comment]) => (comment === '' ? code : `${code}${code === '' ? '' : ' '}// ${say(comment)}`))
    .join('\n')
}

/** The same comment on two lines without code. */
function isDoubled(lines: readonly Line[]): boolean {
  return lines.some(([code, comment], i) => code === '' && comment !== '' && lines[i + 1]?.[1] === comment)
}

const inOther = (comment: string): string => `【${comment.toUpperCase()}】`
const runs = { numRuns: cases(400) }

describe('carrying code', () => {
  it('gives the newer source where nothing is translated', () => {
    fc.assert(
      fc.property(versions, ({ before, after }) => {
        const edit = { before: write(before), after: write(after), target: write(before), language: 'rust' }
        expect(carryCode(edit)).toEqual({ text: write(after), left: [] })
      }),
      runs,
    )
  })

  it('changes nothing where the source did not change', () => {
    fc.assert(
      fc.property(block, block, (source, target) => {
        const edit = { before: write(source), after: write(source), target: write(target), language: 'rust' }
        expect(carryCode(edit)).toEqual({ text: write(target), left: [] })
      }),
      runs,
    )
  })

  it('changes nothing a second time, whatever the translation is', () => {
    fc.assert(
      fc.property(versions, versions, ({ before, after }, own) => {
        for (const target of [write(before, inOther), write(own.before), write(own.after, inOther)]) {
          const edit = { before: write(before), after: write(after), target, language: 'rust' }
          const { text, left } = carryCode(edit)
          const again = carryCode({ ...edit, target: text })
          expect(again.text).toBe(text)
          expect(again.left.length > 0).toBe(left.length > 0)
        }
      }),
      runs,
    )
  })

  it('keeps every translated comment that the source still has, and drops no other', () => {
    let [carried, all] = [0, 0]
    fc.assert(
      fc.property(versions, ({ before, after }) => {
        // A word that stood twice and stands once now is mended grammar: its translation stays
        fc.pre(!isDoubled(before) && !isDoubled(after))
        const target = write(before, inOther)
        const edit = { before: write(before), after: write(after), target, language: 'rust' }
        const { text, left } = carryCode(edit)
        for (const [, comment] of before) expect(text).toContain(comment === '' ? '' : inOther(comment))
        all += 1
        if (left.length > 0) return
        carried += 1
        expect(text.replaceAll(/【(.*?)】/g, (_, words: string) => words.toLowerCase())).toBe(write(after))
      }),
      // So many that the share below is no chance
      { numRuns: 400 },
    )
    expect(carried / all).toBeGreaterThan(0.5)
  })

  it('carries long blocks too', () => {
    const before = Array.from({ length: 5000 }, (_, i): Line => [
      `let x${i % 700} = ${i};`,
      COMMENT[i % 7] ?? '',
    ])
    const after = before.flatMap((one, i): Line[] =>
      i % 50 === 0
        ? [
            ['fresh();', ''],
            [`mut ${one[0]}`, one[1]],
          ]
        : [one],
    )
    const edit = {
      before: write(before),
      after: write(after),
      target: write(before, inOther),
      language: 'rust',
    }
    expect(carryCode(edit)).toEqual({ text: write(after, inOther), left: [] })
  })
})
