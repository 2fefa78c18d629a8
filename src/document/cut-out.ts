import type { Cut, Inline } from './inline.ts'
import { toRanges, type Stretch } from './stretch.ts'
import { HOLE, type Placeholder, type Range } from './types.ts'

/** A piece of a block as a segment holds it. */
export interface Piece {
  readonly ranges: readonly Range[]
  readonly source: string
  readonly placeholders: readonly Placeholder[]
}

/**
 * Takes a piece of a block's source with everything inline in it, each cut replaced by a `HOLE`. Between two
 * ranges lies either the prefix of a line or exactly one cut; where two gaps would touch, an empty range parts
 * them, so that `merge` can tell one from the other.
 */
export function cutOut(stretch: Stretch, { start, end }: Range, { placeholders, cuts }: Inline): Piece {
  if (cuts.length === 0) return wholePiece(stretch, { start, end }, placeholders)
  const { ranges, source } = withHoles(stretch, { start, end }, cuts)
  return { ranges, source, placeholders: moved(placeholders, offsetMover(start, cuts)) }
}

function wholePiece(stretch: Stretch, range: Range, placeholders: readonly Placeholder[]): Piece {
  const { start, end } = range
  if (start === 0 && end === stretch.source.length)
    return { ranges: stretch.ranges, source: stretch.source, placeholders }
  const source = stretch.source.slice(start, end)
  return {
    ranges: toRanges(stretch, range),
    source,
    placeholders: moved(placeholders, offset => offset - start),
  }
}

function moved(placeholders: readonly Placeholder[], move: (offset: number) => number): Placeholder[] {
  return placeholders.map(({ type, ranges }) => ({
    type,
    ranges: ranges.map(range => ({ start: move(range.start), end: move(range.end) })),
  }))
}

function withHoles(
  stretch: Stretch,
  { start, end }: Range,
  cuts: readonly Cut[],
): Omit<Piece, 'placeholders'> {
  const ranges: Range[] = []
  let source = ''
  let at = start
  for (const { range } of cuts) {
    append(ranges, toRanges(stretch, { start: at, end: range.start }))
    const hole = toRanges(stretch, range)
    joinAt(ranges, hole[0]?.start)
    source += stretch.source.slice(at, range.start) + HOLE
    ranges.push(emptyAt(hole.at(-1)?.end))
    at = range.end
  }
  append(ranges, toRanges(stretch, { start: at, end }))
  return { ranges, source: source + stretch.source.slice(at, end) }
}

/** Makes sure that the last range ends where the hole begins. */
function joinAt(ranges: Range[], start = 0): void {
  if (ranges.at(-1)?.end !== start) ranges.push(emptyAt(start))
}

function emptyAt(offset = 0): Range {
  return { start: offset, end: offset }
}

/** Adds ranges; one that begins at an empty range takes its place. */
function append(ranges: Range[], more: readonly Range[]): void {
  const last = ranges.at(-1)
  if (last !== undefined && last.start === last.end && more[0]?.start === last.end) ranges.pop()
  for (const range of more) ranges.push(range)
}

/** Where an offset of the block's source comes to lie once the cuts before it have shrunk to one character each. */
function offsetMover(start: number, cuts: readonly Cut[]): (offset: number) => number {
  const gained: number[] = []
  let lost = start
  for (const { range } of cuts) {
    lost += range.end - range.start - 1
    gained.push(lost)
  }
  return offset => {
    let low = 0
    let high = cuts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((cuts[middle]?.range.end ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset - (gained[low - 1] ?? start)
  }
}
