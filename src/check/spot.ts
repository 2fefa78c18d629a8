import { lineOf } from '../document/position.ts'
import type { Range } from '../document/types.ts'

/** Where a range stands in a file, and the text in it. */
export interface Spot {
  /** UTF-16 offsets. */
  readonly range: Range
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 units, as editors and SARIF count; the end is behind the last one. */
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** 1-based, in characters as people see them (grapheme clusters, Unicode TR29). */
  readonly character: number
  /** At most 1000 UTF-16 units. */
  readonly text: string
}

/** Answers where ranges of a text stand. */
export function spotter(text: string): (range: Range) => Spot {
  const line = lineOf(text)
  return range => {
    const { start, end } = range
    const [from, to] = [lineStart(text, start), lineStart(text, end)]
    return {
      range,
      line: line(start),
      column: start - from + 1,
      endLine: line(end),
      endColumn: end - to + 1,
      character: characters(text.slice(from, start)) + 1,
      text: cut(text.slice(start, Math.min(end, start + LONGEST))),
    }
  }
}

const LONGEST = 1000

function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !/[\r\n]/.test(text[at - 1] ?? '')) at -= 1
  return at
}

/** Without half of a pair of surrogates at the end. */
function cut(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}

let segmenter: Intl.Segmenter | undefined

function characters(text: string): number {
  if (/^[\x20-\x7e\t]*$/.test(text)) return text.length
  segmenter ??= new Intl.Segmenter()
  return Array.from(segmenter.segment(text)).length
}
