import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import { emptyCounts } from '../../src/freshness/counts.ts'
import type { Counts } from '../../src/freshness/types.ts'
import { documentOf } from '../support/documents.ts'
import type { Draft } from '../support/documents.ts'
import { cases } from '../support/cases.ts'

const tides = [
  'The moon pulls the water towards itself, and the water on the far side is left behind.',
  'Twice a day the harbour fills, and twice a day the boats lie on the mud.',
  'A spring tide comes with the full moon, when sun and moon pull along one line.',
  'Neap tides are weaker, because the two pull at right angles.',
]

const compare = (before: readonly Draft[], after: readonly Draft[]) =>
  compareDocuments(documentOf(before), documentOf(after))
const counts = (given: Partial<Counts>): Counts => ({ ...emptyCounts(), ...given })

describe('comparing two versions of a source', () => {
  it('finds nothing in equal documents', () => {
    expect(compare(tides, tides)).toEqual({ counts: counts({ total: 4, unchanged: 4 }), changes: [] })
  })

  it('tells an edit with its kind, reasons, text and lines', () => {
    const after = tides.with(1, 'Twice a day the harbour fills and twice a day the boats lie on the mud.')
    const { changes, counts: found } = compare(tides, after)
    expect(found).toEqual(counts({ total: 4, unchanged: 3, cosmetic: 1 }))
    expect(changes).toMatchObject([
      {
        kind: 'edited',
        label: 'cosmetic',
        moved: false,
        segment: 'paragraph',
        reasons: [{ code: 'punctuation' }],
        before: { text: tides[1], lines: [3, 3] },
        after: { text: after[1], lines: [3, 3] },
      },
    ])
  })

  it('calls a paragraph in the place of another removed and added, not edited', () => {
    const { changes, counts: found } = compare(
      tides,
      tides.with(2, 'Every lighthouse has its own rhythm of flashes.'),
    )
    expect(changes.map(change => change.kind).toSorted()).toEqual(['added', 'removed'])
    expect(found).toEqual(counts({ total: 4, unchanged: 3, added: 1, removed: 1 }))
  })

  it('finds a paragraph that was changed and carried elsewhere', () => {
    const [first = '', ...rest] = tides
    const { changes } = compare(tides, [...rest, first.replace('moon', 'full moon')])
    expect(changes).toMatchObject([
      { kind: 'edited', moved: true, label: 'substantive', before: { text: first } },
    ])
  })

  it('sees a paragraph that became a heading or a list item as the same', () => {
    const { counts: found } = compare(
      tides,
      tides.with(3, tides[3] ?? '').map((source, i) => ({ source, kind: i === 3 ? 'list-item' : 'heading' })),
    )
    expect(found).toEqual(counts({ total: 4, unchanged: 4 }))
  })

  it('pairs front matter by field and definitions by label, however much they changed', () => {
    const before: Draft[] = [
      { source: 'Tides', kind: 'front-matter', field: 'title' },
      { source: '[map]: https://example.org/a', kind: 'definition' },
      { source: 'Old words', kind: 'front-matter', field: 'description' },
    ]
    const after: Draft[] = [
      { source: 'Harbours of the North', kind: 'front-matter', field: 'title' },
      { source: '[Map]: ../elsewhere.md', kind: 'definition' },
    ]
    expect(compare(before, after).changes).toMatchObject([
      { kind: 'edited', label: 'substantive', segment: 'front-matter' },
      { kind: 'edited', label: 'mechanical', segment: 'definition' },
      { kind: 'removed', label: 'substantive' },
    ])
  })

  it('carries over what no translator sees: added code and definitions are mechanical', () => {
    const after: Draft[] = [
      ...tides,
      { source: 'let tide = 3', kind: 'code' },
      { source: '[m]: /m', kind: 'definition' },
    ]
    const came = compare(tides, after)
    expect(came.counts).toEqual(counts({ total: 6, unchanged: 4, mechanical: 2 }))
    expect(came.changes).toMatchObject([
      { kind: 'added', label: 'mechanical' },
      { kind: 'added', label: 'mechanical' },
    ])
    const went = compare(after, tides)
    expect(went.counts).toEqual(counts({ total: 4, unchanged: 4, removed: 2 }))
    expect(went.changes.map(change => change.label)).toEqual(['mechanical', 'mechanical'])
  })

  it('carries over whatever was switched off', () => {
    const off = (source: string): Draft => ({ source, translatable: false })
    const { changes } = compare([off('Say hello.'), ...tides], [off('Say hello twice.'), ...tides])
    expect(changes).toMatchObject([
      { kind: 'edited', label: 'mechanical', reasons: [{ code: 'wordsAdded' }] },
    ])
  })

  it('tells when only the language of a code block changed', () => {
    const code = (language: string): Draft => ({ source: 'x = 1', kind: 'code', language })
    expect(compare([code('python')], [code('toml')]).changes).toMatchObject([
      {
        kind: 'edited',
        label: 'mechanical',
        reasons: [{ code: 'languageChanged', before: 'python', after: 'toml' }],
      },
    ])
  })

  it('takes line ends for no change, in code either', async () => {
    await loadParser('satteri')
    const lines = [
      '# Tides',
      '',
      `${tides[0]}`,
      `${tides[1]}`,
      '',
      '```python',
      'tide = 3',
      '',
      'ebb = 4',
      '```',
      '',
    ]
    const [lf, crlf, cr] = ['\n', '\r\n', '\r'].map(end => extract(lines.join(end)))
    if (lf === undefined || crlf === undefined || cr === undefined) throw new Error('no documents')
    const total = lf.segments.length
    for (const [before, after] of [
      [lf, crlf],
      [crlf, lf],
      [cr, crlf],
    ] as const)
      expect(compareDocuments(before, after)).toEqual({
        counts: counts({ total, unchanged: total }),
        changes: [],
      })
  })

  it('tells an edit with the words that changed when the line ends changed too', () => {
    const code = (source: string): Draft => ({ source, kind: 'code' })
    const { changes } = compare([code('tide = 3\nebb = 4\n')], [code('tide = 3\r\nebb = 5\r\n')])
    expect(changes).toMatchObject([
      {
        label: 'mechanical',
        reasons: [{ code: 'codeChanged', before: '4', after: '5' }],
        after: { lines: [1, 2] },
      },
    ])
  })

  it('counts repeated segments one by one', () => {
    expect(compare(['Yes.', 'Yes.', 'Yes.'], ['Yes.', 'Yes.']).counts).toEqual(
      counts({ total: 2, unchanged: 2, removed: 1 }),
    )
  })

  it('puts a removed segment behind what stood before it', () => {
    const { changes } = compare(tides, [tides[0] ?? '', 'Wholly new words begin here.', tides[2] ?? ''])
    expect(changes.map(({ kind, before, after }) => [kind, (before ?? after)?.text.slice(0, 10)])).toEqual([
      ['removed', 'Twice a da'],
      ['added', 'Wholly new'],
      ['removed', 'Neap tides'],
    ])
  })
})

const drafts = fc.array(
  fc.record({
    source: fc.oneof(fc.lorem({ maxCount: 12 }), fc.constantFrom('Yes.', 'No.', ...tides), fc.string()),
    kind: fc.constantFrom('paragraph', 'heading', 'code', 'definition', 'table-cell'),
  }),
  { maxLength: 30 },
)

describe('comparing any two documents', () => {
  it('adds up, and every segment of either side is accounted for', () => {
    fc.assert(
      fc.property(drafts, drafts, (before, after) => {
        const { counts: c, changes } = compare(before, after)
        expect(c.unchanged + c.cosmetic + c.mechanical + c.substantive + c.added + c.signedOff).toBe(c.total)
        expect(c.total).toBe(after.length)
        const edits = changes.filter(change => change.kind === 'edited').length
        expect(c.unchanged + edits + c.removed).toBe(before.length)
        expect(
          changes.every(
            ({ label, kind, segment }) =>
              kind === 'edited' || label === 'substantive' || /code|definition/.test(segment),
          ),
        ).toBe(true)
      }),
      { numRuns: cases(100) },
    )
  })

  it('gives the same answer each time', () => {
    fc.assert(
      fc.property(drafts, drafts, (before, after) => {
        expect(compare(before, after)).toEqual(compare(before, after))
      }),
      { numRuns: cases(100) },
    )
  })

  it('gives the same answer whatever was compared with the newer version before', () => {
    fc.assert(
      fc.property(fc.array(drafts, { maxLength: 5 }), drafts, (versions, after) => {
        const newer = documentOf(after)
        for (const before of versions)
          expect(compareDocuments(documentOf(before), newer)).toEqual(compare(before, after))
      }),
      { numRuns: cases(100) },
    )
  })

  it('finds nothing when nothing changed', () => {
    fc.assert(
      fc.property(drafts, same => {
        expect(compare(same, same)).toEqual({
          counts: counts({ total: same.length, unchanged: same.length }),
          changes: [],
        })
      }),
      { numRuns: cases(100) },
    )
  })

  it('finds only additions after insertions, and only removals the other way', () => {
    const inserts = fc.array(fc.tuple(fc.nat(), fc.uuid()), { maxLength: 10 })
    fc.assert(
      fc.property(drafts, inserts, (before, extra) => {
        const after: Draft[] = [...before]
        for (const [at, id] of extra)
          after.splice(at % (after.length + 1), 0, `New ${id.replaceAll('-', ' ')} text`)
        const grown = compare(before, after)
        expect(grown.counts).toEqual(
          counts({ total: after.length, unchanged: before.length, added: extra.length }),
        )
        const shrunk = compare(after, before)
        expect(shrunk.counts).toEqual(
          counts({ total: before.length, unchanged: before.length, removed: extra.length }),
        )
        expect(shrunk.changes.map(change => change.before?.text)).toEqual(
          grown.changes.map(change => change.after?.text),
        )
      }),
      { numRuns: cases(100) },
    )
  })

  it('finds no change in another order of passages that stand for themselves, only moves', () => {
    const passages = fc.array(fc.lorem({ maxCount: 12 }).map(text => `${text} and so on and so forth`))
    const shuffled = passages.chain(before =>
      fc.tuple(fc.constant(before), fc.shuffledSubarray(before, { minLength: before.length })),
    )
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        const { counts: c, changes } = compare(before, after)
        expect(changes).toEqual([])
        expect(c).toEqual(counts({ total: before.length, unchanged: before.length, moved: c.moved }))
      }),
      { numRuns: cases(100) },
    )
  })

  it('moves one segment when one segment moved', () => {
    const distinct = fc.uniqueArray(fc.uuid(), { minLength: 3, maxLength: 40 })
    fc.assert(
      fc.property(distinct, fc.nat(), fc.nat(), (before, from, to) => {
        const after = [...before]
        const [one = ''] = after.splice(from % before.length, 1)
        after.splice(to % before.length, 0, one)
        expect(compare(before, after).counts.moved).toBeLessThanOrEqual(1)
      }),
      { numRuns: cases(100) },
    )
  })
})
