import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import type { Document } from '../../src/document/types.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import { documentOf } from '../support/documents.ts'
import { processorTime } from '../support/growth.ts'

beforeAll(() => loadParser('satteri'))

/** Numbers below `limit` that look random and are the same each time. */
const numbers = (seed: number) => {
  let state = seed
  return (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return (state >>> 8) % limit
  }
}
const words = (next: (limit: number) => number, count: number, many: number): string =>
  Array.from({ length: count }, () => `w${next(many).toString(36)}`).join(' ')
const texts = (
  n: number,
  make: (next: (limit: number) => number, i: number) => string,
  seed = 1,
): string[] => {
  const next = numbers(seed)
  return Array.from({ length: n }, (_, i) => make(next, i))
}
const rows = (cells: readonly (readonly string[])[]): string =>
  cells
    .map(row => `| ${row.join(' | ')} |`)
    .toSpliced(1, 0, `|${'---|'.repeat(cells[0]?.length ?? 1)}`)
    .join('\n')
const items = (list: readonly string[]): string => list.map(text => `- ${text}`).join('\n')

/** Pairs of versions with about `n` segments. */
const CASES: Record<string, (n: number) => readonly [Document, Document]> = {
  'all equal': n => [documentOf(texts(n, () => 'Yes.')), documentOf(texts(n, () => 'Yes.'))],
  'all equal, one less': n => [documentOf(texts(n, () => 'Yes.')), documentOf(texts(n - 1, () => 'Yes.'))],
  'all different': n => [
    documentOf(texts(n, next => words(next, 8, 5_000))),
    documentOf(texts(n, next => words(next, 8, 5_000).replaceAll('w', 'other'), 2)),
  ],
  'all of the same words': n => [
    documentOf(texts(n, next => words(next, 12, 50))),
    documentOf(texts(n, next => words(next, 12, 50), 2)),
  ],
  'all edited': n => {
    const before = texts(n, next => words(next, 12, 5_000))
    return [documentOf(before), documentOf(before.map(text => text.replace(' ', ' also ')))]
  },
  'all the other way round': n => {
    const before = texts(n, next => words(next, 12, 5_000))
    return [documentOf(before), documentOf(before.toReversed())]
  },
  'short answers in another order': n => [
    documentOf(texts(n, next => `${next(7)}`)),
    documentOf(texts(n, next => `${next(7)}`, 2)),
  ],
  'all split': n => {
    const before = texts(n / 2, (_, i) => `We take a${i} b${i} c${i}. They take d${i} e${i} f${i}.`)
    return [documentOf(before), documentOf(before.flatMap(text => text.split(/(?<=\.) /)))]
  },
  'all merged into one': n => {
    const before = texts(n, (_, i) => `We take a${i} b${i} c${i}.`)
    return [documentOf(before), documentOf([before.join(' ')])]
  },
  'one long list the other way round': n => {
    const list = texts(n, (_, i) => `${i}`)
    return [extract(items(list)), extract(items(list.toReversed()))]
  },
  'one long table with a cell changed in each row': n => {
    const cells = texts(n / 2, (_, i) => `n${i}`)
    return [extract(rows(cells.map(name => [name, 'yes']))), extract(rows(cells.map(name => [name, 'no'])))]
  },
  'one long table with other rows': n => {
    const cells = (prefix: string): string[][] =>
      texts(n / 2, (_, i) => `${prefix}${i}`).map(name => [name, name])
    return [extract(rows(cells('a'))), extract(rows(cells('b')))]
  },
  'one wide table with a column more': n => {
    const cells = texts(n / 2, (_, i) => `n${i}`)
    return [
      extract(rows([cells, cells])),
      extract(
        rows([
          [...cells, 'x'],
          [...cells, 'y'],
        ]),
      ),
    ]
  },
  'one paragraph': n => {
    const text = words(numbers(1), n * 10, 5_000)
    return [documentOf([text]), documentOf([text.replaceAll('w1 ', 'w2 ')])]
  },
  'one paragraph written anew': n => [
    documentOf([words(numbers(1), n * 10, 5_000)]),
    documentOf([words(numbers(2), n * 10, 5_000)]),
  ],
}

const timeOf = ([before, after]: readonly [Document, Document]): number => {
  const times = Array.from({ length: 2 }, () => {
    // A copy: what is known of a document is remembered.
    const fresh = { ...after, segments: after.segments.map(segment => ({ ...segment })) }
    return processorTime(() => compareDocuments(before, fresh))
  })
  return Math.min(...times)
}

describe('the time that a comparison takes', () => {
  it.each(Object.keys(CASES))('grows with the text and no faster: %s', name => {
    const make = CASES[name]
    if (make === undefined) throw new Error(name)
    const [small, large] = [timeOf(make(5_000)), timeOf(make(20_000))]
    console.log(`${name}: ${small.toFixed(0)} ms for 5,000, ${large.toFixed(0)} ms for 20,000`)
    // Four times the text; sixteen would be quadratic, and machines have other work to do.
    expect(large / Math.max(small, 20)).toBeLessThan(10)
  })
})
