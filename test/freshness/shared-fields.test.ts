import { beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/alignment/align.ts'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import { locateChanges } from '../../src/freshness/locating/locate-changes.ts'

beforeAll(() => loadParser('satteri'))

const shared = ['weight', 'date', 'tags']
const read = (text: string, names: readonly string[] = shared) => extract(text, { shared: names })

const SOURCE = `---
title: Tea
weight: 3
date: 2026-01-02
tags: [tea, Cups]
---

A long text about tea and how to pour it.
`
const TARGET = SOURCE.replace('Tea', 'Tee').replace(
  'A long text about tea and how to pour it',
  'Ein langer Text über Tee',
)

const changesOf = (before: string, after: string, names?: readonly string[]) =>
  compareDocuments(read(before, names), read(after, names)).changes.map(
    ({ kind, label, reasons, moved }) => ({
      kind,
      label,
      moved,
      reasons: reasons.map(({ code, before = '', after = '' }) => `${code} ${before} → ${after}`),
    }),
  )

describe('a shared field that changed', () => {
  it('is a mechanical edit, be it letter case or a single sign', () => {
    const after = SOURCE.replace('3', '4').replace('Cups', 'cups').replace('01-02', '01-03')
    expect(changesOf(SOURCE, after)).toEqual([
      { kind: 'edited', label: 'mechanical', moved: false, reasons: ['fieldChanged weight: 3 → weight: 4'] },
      {
        kind: 'edited',
        label: 'mechanical',
        moved: false,
        reasons: ['fieldChanged date: 2026-01-02 → date: 2026-01-03'],
      },
      {
        kind: 'edited',
        label: 'mechanical',
        moved: false,
        reasons: ['fieldChanged tags: [tea, Cups] → tags: [tea, cups]'],
      },
    ])
  })

  it('comes and goes mechanically', () => {
    const without = SOURCE.replace(/weight.*\n/, '')
    expect(changesOf(SOURCE, without)).toMatchObject([{ kind: 'removed', label: 'mechanical' }])
    expect(changesOf(without, SOURCE)).toMatchObject([{ kind: 'added', label: 'mechanical' }])
  })

  it('is none where it stands in another order, and where nobody asked', () => {
    const turned = SOURCE.replace('weight: 3\ndate: 2026-01-02\n', 'date: 2026-01-02\nweight: 3\n')
    expect(changesOf(SOURCE, turned)).toEqual([])
    expect(changesOf(SOURCE, SOURCE.replace('3', '4'), [])).toEqual([])
  })
})

it('is aligned by its name, and located', () => {
  const [before, after, target] = [
    SOURCE,
    SOURCE.replace('3', '4'),
    TARGET.replace(/(weight.*\n)(date.*\n)/, '$2$1'),
  ].map(text => read(text))
  if (before === undefined || after === undefined || target === undefined) throw new Error('no text')
  const beads = align(before, target).flatMap(bead =>
    bead.source.map(({ field }) => [field, bead.target.map(one => one.field)]),
  )
  expect(beads.filter(([field]) => field !== undefined)).toEqual(
    ['title', 'weight', 'date', 'tags'].map(field => [field, [field]]),
  )
  const { changes } = compareDocuments(before, after)
  expect(locateChanges({ before, after, target, changes })).toMatchObject([
    { state: 'found', side: { text: '3' } },
  ])
  const there = read(TARGET.replace('3', '4'))
  expect(locateChanges({ before, after, target: there, changes })).toMatchObject([{ state: 'already' }])
  const none = read(SOURCE.replace(/weight.*\n/, ''))
  const added = compareDocuments(none, before).changes
  expect(locateChanges({ before: none, after: before, target, changes: added })).toMatchObject([
    { state: 'already' },
  ])
  const bare = read(TARGET.replace(/weight.*\n/, ''))
  expect(locateChanges({ before: none, after: before, target: bare, changes: added })).toMatchObject([
    { state: 'absent' },
  ])
  const gone = compareDocuments(before, none).changes
  expect(locateChanges({ before, after: none, target: bare, changes: gone })).toMatchObject([
    { state: 'already', side: null },
  ])
})
