import type { Range } from './types.ts'

/**
 * Text that stands in pieces: `source` is the pieces joined. Offsets into `source` and into the whole text are
 * translated into each other in logarithmic time.
 */
export interface Stretch {
  readonly ranges: readonly Range[]
  readonly source: string
  /** Offset into `source` of each range. */
  readonly starts: readonly number[]
}

/** Joins ranges of `text`, which are ordered and do not overlap. */
export function stretchOf(text: string, ranges: readonly Range[]): Stretch {
  const [only] = ranges
  if (only !== undefined && ranges.length === 1)
    return { ranges, starts: ONE_START, source: text.slice(only.start, only.end) }
  const starts: number[] = []
  let length = 0
  for (const { start, end } of ranges) {
    starts.push(length)
    length += end - start
  }
  return { ranges, starts, source: ranges.map(({ start, end }) => text.slice(start, end)).join('') }
}

const ONE_START: readonly number[] = [0]

/** Offset into `source` of an offset into the text; one that lies between two pieces becomes their joint. */
export function toSource({ ranges, starts }: Stretch, offset: number): number {
  const i = ranges.length === 1 ? 0 : lastAtMost(ranges.length, offset, i => ranges[i]?.start ?? 0)
  const range = ranges[i]
  if (range === undefined) return 0
  return (starts[i] ?? 0) + Math.min(Math.max(offset - range.start, 0), range.end - range.start)
}

/** The pieces of the text that make up a range of `source`; none for an empty range. */
export function toRanges({ ranges, starts }: Stretch, { start, end }: Range): Range[] {
  const pieces: Range[] = []
  for (let i = lastAtMost(starts.length, start, i => starts[i] ?? 0); i < ranges.length; i++) {
    const range = ranges[i]
    const offset = starts[i]
    if (range === undefined || offset === undefined || offset >= end) break
    const from = Math.max(range.start, range.start + start - offset)
    const to = Math.min(range.end, range.start + end - offset)
    if (from < to) pieces.push({ start: from, end: to })
  }
  return pieces
}

/** Index of the last of `count` rising values that is at most `wanted`; 0 when none is. */
function lastAtMost(count: number, wanted: number, valueAt: (i: number) => number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (valueAt(middle) <= wanted) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
