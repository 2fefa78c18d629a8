import { describe, expect, it } from 'vitest'
import { codeLines } from '../../src/check/code/code-lines.ts'
import { findUnclosed } from '../../src/check/direction/find-unclosed.ts'
import { compareAddresses } from '../../src/check/front-matter/compare-addresses.ts'
import { ignoredRanges } from '../../src/check/ignored-ranges.ts'
import { compareNumbers } from '../../src/check/numbers/compare-numbers.ts'
import { placeOf } from '../../src/check/place-of.ts'
import { readItems } from '../../src/check/placeholders/read-items.ts'
import { foldAll, isStillThere } from '../../src/check/placeholders/still-there.ts'
import { spotter } from '../../src/check/spot.ts'
import { findUnbalanced } from '../../src/check/tags/find-unbalanced.ts'
import { readTags } from '../../src/check/tags/read-tags.ts'
import type { PlaceholderType, Segment, SegmentKind } from '../../src/document/types.ts'
import { growthOf, LINEAR } from '../support/growth.ts'

const fill = (piece: string, size: number): string => piece.repeat(Math.floor(size / piece.length))

function segment(kind: SegmentKind, source: string, type?: PlaceholderType): Segment {
  const ranges = [{ start: 0, end: source.length }]
  const placeholders = type === undefined ? [] : [{ type, ranges }]
  return { id: 's', kind, ranges, source, placeholders, translatable: true, headings: [], containers: [] }
}

const field = (value: string) => new Map([['path', { path: 'path', value, range: { start: 0, end: 1 } }]])

describe('hostile text takes linear time', () => {
  it.each<[string, string, (text: string) => unknown]>([
    [
      'slashes within an address',
      '/',
      text => compareAddresses({ source: field(`a${text}x`), target: field(`b${text}x`) }, 'ja'),
    ],
    ['backticks', '`', text => readItems([segment('paragraph', text, 'code')])],
    ['dollars within a formula', '$', text => readItems([segment('paragraph', `a${text}x`, 'math')])],
    [
      'marks within code',
      ';',
      text =>
        readItems([segment('paragraph', `\`a${text}x\``, 'code')]).map(item =>
          isStillThere(item, { text, folded: foldAll(text) }),
        ),
    ],
  ])('%s', (_, piece, read) => {
    const growth = growthOf(size => {
      const text = fill(piece, size)
      return () => read(text)
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('numbers like those of kings', () => {
    const growth = growthOf(size => {
      const text = fill('14 ', size)
      const target = { whole: text.replaceAll('14', 'XX'), prose: text }
      return () => compareNumbers({ whole: text, prose: text }, target)
    }, 40_000)
    expect(growth).toBeLessThan(LINEAR)
  })

  it('comments that begin in code of no language', () => {
    // Longer code is not looked at
    const growth = growthOf(size => {
      const code = segment('code', `let x = call(1);\nlet y = call(${fill('<!--', size)});`)
      return () => Array.from({ length: 20 }, () => codeLines(code))
    }, 19_000)
    expect(growth).toBeLessThan(LINEAR)
  })

  it.each([
    ['tags closed that are others', '<b>', '</i>'],
    ['tags closed in another order', '<b><i>', '</b></i>'],
  ])('%s', (_, open, close) => {
    const growth = growthOf(size => {
      const text = fill(open, size / 2) + fill(close, size / 2)
      return () => findUnbalanced(readTags(text, 0))
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('isolates closed that are embeddings', () => {
    const growth = growthOf(size => {
      const text = fill('\u202A', size / 2) + fill('\u2069', size / 2)
      return () => findUnclosed(text)
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('comments for rules one after another', () => {
    const growth = growthOf(size => {
      const text = fill('<!-- translate: ignore -->\n', size)
      return () => ignoredRanges({ text, segments: [] })
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it.each(['ab', 'か '])('places on one line: %s', piece => {
    const growth = growthOf(size => {
      const text = fill(piece, size)
      return () => {
        const place = spotter(text)
        for (let at = 0; at < size; at += 10) place({ start: at, end: at + 1 })
      }
    })
    expect(growth).toBeLessThan(LINEAR)
  })

  it('places in a segment of many lines', () => {
    const growth = growthOf(size => {
      const ranges = Array.from({ length: size / 10 }, (_, at) => ({ start: at * 10 + 2, end: at * 10 + 10 }))
      const quoted = { ...segment('paragraph', fill('words of\n', size * 0.8)), ranges }
      return () => {
        for (let at = 0; at < size * 0.8; at += 8) placeOf(quoted, { start: at, end: at + 3 })
      }
    })
    expect(growth).toBeLessThan(LINEAR)
  })
})
