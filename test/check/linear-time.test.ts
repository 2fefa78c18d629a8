import { describe, expect, it } from 'vitest'
import { codeLines } from '../../src/check/code/code-lines.ts'
import { anchorsIn } from '../../src/check/links/anchors-in.ts'
import { readLinks } from '../../src/check/links/read-links.ts'
import { isDashes } from '../../src/check/tables/read-tables.ts'
import type { Segment, SegmentKind } from '../../src/document/types.ts'
import { processorTime } from '../support/growth.ts'

const SIZE = 100_000
/** Milliseconds of processor time; quadratic time takes ten times as long. */
const LIMIT = 1000

const fill = (piece: string) => piece.repeat(SIZE / piece.length)

function segment(kind: SegmentKind, source: string): Segment {
  const ranges = [{ start: 0, end: source.length }]
  return { id: 's', kind, ranges, source, placeholders: [], translatable: true, headings: [], containers: [] }
}

describe('hostile text takes linear time', () => {
  it.each([`{#${fill('a')}`, fill('{#'), fill('{/*#'), fill('id="'), `id${fill(' ')}`, fill('{#a }x')])(
    'anchors: %.8s',
    text => {
      expect(processorTime(() => anchorsIn({ text, segments: [segment('heading', text)] }))).toBeLessThan(
        LIMIT,
      )
    },
  )

  it.each([
    `<a ${fill('href ')}`,
    `<a ${fill('src=x ')}`,
    `<a href${fill(' ')}`,
    fill(' href="'),
    fill('<a '),
    `<a ${fill('href=" src=\' ')}`,
  ])('links in tags: %.9s', source => {
    expect(processorTime(() => readLinks(segment('html', source), new Map()))).toBeLessThan(LIMIT)
  })

  it.each([`${fill(' ')}x`, `-${fill(' ')}x`, `${fill('-|')}x`, `${fill('| ')}x`])('tables: %.4s', line => {
    expect(processorTime(() => isDashes(line))).toBeLessThan(LIMIT)
  })

  it.each(['<!--', '/*', '"', ' #', '# '])('code: %s', piece => {
    // Longer code is not looked at where its language is unknown
    const source = `let x = call(1);\nlet y = call(${piece.repeat(19_000 / piece.length)});`
    expect(processorTime(() => codeLines({ ...segment('code', source) }))).toBeLessThan(LIMIT)
    expect(
      processorTime(() => codeLines({ ...segment('code', fill(piece)), language: 'rust' })),
    ).toBeLessThan(LIMIT)
  })
})

describe('addresses in tags', () => {
  it.each([
    ['<a class="x" href="y">z</a> href="w" <img src=v>', ['y', 'v']],
    ['a < b href=c <br> src=d', []],
    ["text href=\"<a href='e'>", ['e']],
  ])('%s', (source, addresses) => {
    expect(readLinks(segment('html', source), new Map()).map(({ address }) => address)).toEqual(addresses)
  })
})
