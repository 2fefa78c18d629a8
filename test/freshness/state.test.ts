import { describe, expect, it } from 'vitest'
import type { EditLabel } from '../../src/edits/types.ts'
import { assess } from '../../src/freshness/assess.ts'
import { emptyCounts, sumCounts, unchangedCounts } from '../../src/freshness/counts.ts'
import { stateOf } from '../../src/freshness/state.ts'
import { summariseLocales } from '../../src/freshness/summarise.ts'
import type {
  Basis,
  Change,
  Comparison,
  Pair,
  TranslationStatus,
  Verdict,
} from '../../src/freshness/types.ts'

const change = (label: EditLabel, kind: Change['kind'] = 'edited'): Change => ({
  kind,
  label,
  moved: false,
  reasons: [{ code: 'wordsAdded', after: 'new' }],
  segment: 'paragraph',
  headings: [],
  before: null,
  after: null,
})
const comparison = (...changes: Change[]): Comparison => ({ counts: unchangedCounts(9), changes })

const pair: Pair = {
  source: 'a/index.md',
  target: 'a/index.ja.md',
  locale: 'ja',
  content: 0,
  sourceExists: true,
  targetExists: true,
}
const basis: Basis = {
  commit: '0'.repeat(40),
  path: 'a/index.md',
  from: 'front-matter',
  recorded: '0'.repeat(40),
  problem: null,
}

describe('state of a translation', () => {
  it.each<[string, Change[]]>([
    ['fresh', []],
    ['fresh', [change('cosmetic'), change('cosmetic')]],
    ['due', [change('cosmetic'), change('mechanical')]],
    ['due', [change('mechanical', 'removed')]],
    ['stale', [change('mechanical'), change('substantive')]],
    ['stale', [change('substantive', 'added')]],
    ['stale', [change('substantive', 'removed')]],
  ])('is %s by its worst change', (state, changes) => {
    expect(stateOf(comparison(...changes))).toBe(state)
  })
})

describe('assessing a translation', () => {
  const verdict: Verdict = { state: 'due', counts: unchangedCounts(9), changes: [change('mechanical')] }

  it('gives state and counts where source and basis were compared, and changes when asked', () => {
    const status = {
      source: 'a/index.md',
      target: 'a/index.ja.md',
      locale: 'ja',
      state: 'due',
      basis,
      segments: verdict.counts,
    }
    expect(assess({ pair, basis, verdict }, false)).toEqual(status)
    expect(assess({ pair, basis, verdict }, true)).toEqual({ ...status, changes: verdict.changes })
  })

  it.each<[string, Partial<Pair>, Basis | null]>([
    ['obsolete', { sourceExists: false }, basis],
    ['missing', { targetExists: false }, null],
    ['unknown', {}, null],
    ['unknown', {}, { ...basis, problem: 'not-an-ancestor' }],
  ])('is %s when there is nothing to compare', (state, part, given) => {
    const status = assess({ pair: { ...pair, ...part }, basis: given, verdict }, true)
    expect(status).toMatchObject({ state, segments: null })
    expect(status).not.toHaveProperty('changes')
  })

  it('is unknown, never fresh, without a verdict', () => {
    expect(assess({ pair, basis, verdict: null }, false).state).toBe('unknown')
  })
})

describe('counts', () => {
  it('add up, each for itself', () => {
    const some = { ...emptyCounts(), total: 3, unchanged: 1, cosmetic: 2, moved: 1 }
    expect(sumCounts([some, unchangedCounts(4), some])).toEqual({
      ...emptyCounts(),
      total: 10,
      unchanged: 6,
      cosmetic: 4,
      moved: 2,
    })
    expect(sumCounts([])).toEqual(emptyCounts())
  })
})

describe('summing up a locale', () => {
  const status = (part: Partial<TranslationStatus>): TranslationStatus => ({
    source: 'a.md',
    target: 'a.x.md',
    locale: 'ja',
    state: 'fresh',
    basis: null,
    segments: null,
    ...part,
  })
  const segmentsOf = new Map([
    ['a.md', 10],
    ['b.md', 30],
  ])

  it('counts segments of missing and unknown translations as not good, obsolete ones not at all', () => {
    const counts = { ...emptyCounts(), total: 10, unchanged: 5, cosmetic: 2, substantive: 2, signedOff: 1 }
    const [ja] = summariseLocales(
      [
        status({ state: 'stale', segments: counts }),
        status({ state: 'missing', source: 'b.md' }),
        status({ state: 'unknown' }),
        status({ state: 'obsolete', source: 'gone.md' }),
      ],
      segmentsOf,
    )
    expect(ja?.posts).toEqual({ fresh: 0, due: 0, stale: 1, missing: 1, unknown: 1, obsolete: 1 })
    expect(ja?.segments).toEqual(counts)
    expect(ja?.good).toBeCloseTo(8 / 50)
  })

  it('puts locales in the order of their tags', () => {
    const locales = ['zh-CN', 'ar', 'pt-BR'].map(locale => status({ locale, segments: unchangedCounts(1) }))
    expect(summariseLocales(locales, segmentsOf).map(({ locale, good }) => [locale, good])).toEqual([
      ['ar', 1],
      ['pt-BR', 1],
      ['zh-CN', 1],
    ])
  })

  it('calls nothing good where all is missing, though the sources be empty', () => {
    expect(summariseLocales([status({ state: 'missing', source: 'empty.md' })], segmentsOf)[0]?.good).toBe(0)
    expect(summariseLocales([status({ segments: emptyCounts() })], segmentsOf)[0]?.good).toBe(1)
  })
})
