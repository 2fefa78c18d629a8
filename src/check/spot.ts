import { lineOf } from '../document/position.ts'
import { countBelow } from './count-below.ts'
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
  const starts = new Map<number, number>()
  const startOf = (offset: number): number => {
    const at = starts.get(line(offset)) ?? lineStart(text, offset)
    starts.set(line(offset), at)
    return at
  }
  const count = counterOf(text)
  return range => {
    const { start, end } = range
    const [from, to] = [startOf(start), startOf(end)]
    return {
      range,
      line: line(start),
      column: start - from + 1,
      endLine: line(end),
      endColumn: end - to + 1,
      character: count(from, start) + 1,
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

/** Answers how many characters begin in a stretch of one line; each line is read once. */
function counterOf(text: string): (from: number, to: number) => number {
  const lines = new Map<number, Line>()
  return (from, to) => {
    const line = lines.get(from) ?? { plain: plainLength(text, from), starts: undefined }
    lines.set(from, line)
    if (to - from <= line.plain) return to - from
    line.starts ??= startsIn(lineAt(text, from))
    return countBelow(line.starts, to - from)
  }
}

interface Line {
  /** How many characters of ASCII it begins with. */
  readonly plain: number
  /** Where its characters begin, UTF-16 units from its start. */
  starts: readonly number[] | undefined
}

function plainLength(text: string, from: number): number {
  const plain = /[\x20-\x7e\t]*/y
  plain.lastIndex = from
  return plain.exec(text)?.[0].length ?? 0
}

function lineAt(text: string, from: number): string {
  const rest = /[^\r\n]*/y
  rest.lastIndex = from
  return rest.exec(text)?.[0] ?? ''
}

let segmenter: Intl.Segmenter | undefined

/** Piece by piece from one character to the next, since `Intl.Segmenter` takes quadratic time. */
function startsIn(line: string): number[] {
  segmenter ??= new Intl.Segmenter()
  const starts: number[] = []
  for (let at = 0; at < line.length;) {
    const piece = line.slice(at, at + PIECE)
    const own = Array.from(segmenter.segment(piece), ({ index }) => at + index)
    // What is cut off at the end of a piece begins the next one
    const isWhole = own.length < 2 || at + piece.length === line.length
    starts.push(...(isWhole ? own : own.slice(0, -1)))
    at = isWhole ? at + piece.length : (own.at(-1) ?? line.length)
  }
  return starts
}

const PIECE = 1000
