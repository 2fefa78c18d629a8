import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import type { Change } from '../../src/freshness/types.ts'
import { cases } from '../support/cases.ts'

beforeAll(() => loadParser('satteri'))

const compare = (before: readonly string[], after: readonly string[]) =>
  compareDocuments(extract(before.join('\n\n')), extract(after.join('\n\n')))

/** Few words, so that texts are alike by chance, and repeat. */
const vocabulary = 'the of a not tide moon water boat harbour lamp signal kettle leaves spoon'.split(' ')
const word = fc.constantFrom(...vocabulary)
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map(list => list.join(' '))
const sentence = words(2, 12).map(text => `${text}.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map(list => list.join(' '))
const heading = fc
  .tuple(fc.integer({ min: 1, max: 4 }), words(1, 3))
  .map(([level, text]) => `${'#'.repeat(level)} ${text}`)
const list = fc
  .tuple(fc.constantFrom('-', '1.'), fc.array(words(1, 6), { minLength: 1, maxLength: 5 }))
  .map(([mark, items]) => items.map(item => `${mark} ${item}`).join('\n'))
const table = fc.integer({ min: 1, max: 3 }).chain(width =>
  fc
    .array(fc.array(fc.oneof(word, fc.constant('')), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 4,
    })
    .map(rows =>
      rows
        .map(row => `| ${row.join(' | ')} |`)
        .toSpliced(1, 0, `|${'---|'.repeat(width)}`)
        .join('\n'),
    ),
)
const other = fc.constantFrom(
  '```js\nlet tide = 3\n```',
  '![a lamp](lamp.png)',
  '> the moon',
  '[moon]: https://example.org/moon',
  '<div class="note">\n\nlamp\n\n</div>',
)
const block = fc.oneof({ weight: 3, arbitrary: paragraph }, heading, list, table, other)
const blocks = fc.array(block, { maxLength: 12 })
/** A document and another made of it. */
const versions = blocks.chain(before =>
  fc.tuple(
    fc.constant(before),
    fc.oneof(
      blocks,
      fc
        .tuple(fc.shuffledSubarray(before), fc.array(fc.tuple(fc.nat(), block), { maxLength: 4 }))
        .map(([kept, extra]) => {
          const after = [...kept]
          for (const [at, one] of extra) after.splice(at % (after.length + 1), 0, one)
          return after
        }),
    ),
  ),
)
/** A text that is like no other. */
const own = fc.uuid().map(id => `Quite ${id.replaceAll('-', ' ')} other`)

const sizes = ({ kind, before, after }: Change) => ({
  kind,
  before: before?.segments ?? 0,
  after: after?.segments ?? 0,
})
const turned = (change: ReturnType<typeof sizes>) => ({
  kind: { edited: 'edited', added: 'removed', removed: 'added' }[change.kind],
  before: change.after,
  after: change.before,
})
const sorted = (list: readonly object[]) => list.map(item => JSON.stringify(item)).toSorted()

describe('the edit script of any two versions', () => {
  it('tells the same the other way round', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const [there, back] = [compare(before, after), compare(after, before)]
        expect(sorted(back.changes.map(sizes).map(turned))).toEqual(sorted(there.changes.map(sizes)))
        expect(back.counts.moved).toBe(there.counts.moved)
      }),
      { numRuns: cases(100) },
    )
  })

  it('adds up, and every segment of either side is in one change or unchanged', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const { counts: c, changes } = compare(before, after)
        const [old, fresh] = [before, after].map(side => extract(side.join('\n\n')).segments.length)
        expect(c.unchanged + c.cosmetic + c.mechanical + c.substantive + c.added + c.signedOff).toBe(c.total)
        expect(c.total).toBe(fresh)
        const told = changes.reduce((sum, change) => sum + (change.before?.segments ?? 0), 0)
        expect(c.unchanged + told).toBe(old)
        expect(
          changes.filter(({ kind }) => kind === 'removed').reduce((n, x) => n + (x.before?.segments ?? 0), 0),
        ).toBe(c.removed)
        expect(changes.every(({ reasons }) => reasons.length > 0)).toBe(true)
      }),
      { numRuns: cases(100) },
    )
  })

  it('is empty for the same version', () => {
    fc.assert(
      fc.property(blocks, same => {
        const { changes, counts } = compare(same, same)
        expect([changes, counts.unchanged, counts.moved]).toEqual([[], counts.total, 0])
      }),
      { numRuns: cases(100) },
    )
  })
})

const told = ({ kind, label, reasons }: Change): string =>
  [kind, label, ...reasons.map(({ code }) => code)].join(' ')
const isHeading = (text: string): boolean => text.startsWith('#')

describe('the smallest edits', () => {
  const inside = fc.tuple(blocks, fc.nat(), own)

  it('are one addition or one removal, wherever it is', () => {
    fc.assert(
      fc.property(inside, ([before, at, text]) => {
        const after = before.toSpliced(at % (before.length + 1), 0, text)
        expect(compare(before, after).changes).toMatchObject([{ kind: 'added', after: { text } }])
        expect(compare(after, before).changes).toMatchObject([{ kind: 'removed', before: { text } }])
      }),
      { numRuns: cases(100) },
    )
  })

  it('are one addition or one removal where it is a heading, and no change of what stands below', () => {
    fc.assert(
      fc.property(inside, fc.integer({ min: 1, max: 4 }), ([before, at, text], level) => {
        const after = before.toSpliced(at % (before.length + 1), 0, `${'#'.repeat(level)} ${text}`)
        expect(compare(before, after).changes).toMatchObject([{ kind: 'added', after: { text } }])
        expect(compare(after, before).changes).toMatchObject([{ kind: 'removed', before: { text } }])
      }),
      { numRuns: cases(100) },
    )
  })

  it('are one edit where one word of a passage changed', () => {
    const places = fc.tuple(inside, words(6, 30), words(6, 30))
    fc.assert(
      fc.property(places, ([[around, at, text], head, tail]) => {
        const put = (middle: string): string[] =>
          around.toSpliced(at % (around.length + 1), 0, `${head} ${text} ${middle} ${tail}`)
        expect(compare(put('ebb'), put('flow')).changes).toMatchObject([{ kind: 'edited', moved: false }])
      }),
      { numRuns: cases(100) },
    )
  })

  it('are moves where two passages changed places, and edits for what stands below something else', () => {
    const two = fc.tuple(blocks, blocks, blocks, own, own).filter(([, , , one, other]) => one !== other)
    // Where short passages repeat, which of them stayed cannot be told.
    const unlike = (side: number) => (text: string, i: number) =>
      text.replaceAll(new RegExp(`\\b(?:${vocabulary.join('|')})\\b`, 'g'), match => `${match}${side}${i}`)
    fc.assert(
      fc.property(two, ([x, y, z, one, other]) => {
        const [a, b, c] = [x.map(unlike(1)), y.map(unlike(2)), z.map(unlike(3))]
        const { changes, counts } = compare([...a, one, ...b, other, ...c], [...a, other, ...b, one, ...c])
        expect(changes.map(told).filter(text => text !== 'edited mechanical segmentMoved')).toEqual([])
        if (!b.some(isHeading)) expect(changes.map(({ after }) => after?.text)).not.toContain(one)
        else expect(changes.map(({ after }) => after?.text)).toEqual(expect.arrayContaining([one, other]))
        expect(counts.moved).toBeGreaterThan(0)
      }),
      { numRuns: cases(100) },
    )
  })

  it('are moves alone where a section went elsewhere', () => {
    const section = fc.tuple(own, fc.array(paragraph, { maxLength: 4 }), own)
    fc.assert(
      fc.property(section, section, ([a, between, b], [c, others, d]) => {
        const [one, two] = [
          [`## ${a}`, ...between, b],
          [`## ${c}`, ...others, d],
        ]
        expect(compare([...one, ...two], [...two, ...one]).changes).toEqual([])
      }),
      { numRuns: cases(100) },
    )
  })

  it('are one change where a passage was split', () => {
    const parts = fc.tuple(inside, own, own)
    fc.assert(
      fc.property(parts, ([[around, at], one, other]) => {
        const put = (...texts: string[]): string[] => around.toSpliced(at % (around.length + 1), 0, ...texts)
        expect(compare(put(`${one}. ${other}.`), put(`${one}.`, `${other}.`)).changes).toMatchObject([
          { kind: 'edited', label: 'cosmetic', before: { segments: 1 }, after: { segments: 2 } },
        ])
      }),
      { numRuns: cases(100) },
    )
  })
})
