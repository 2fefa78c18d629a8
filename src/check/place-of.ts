import { HOLE, type Range, type Segment } from '../document/types.ts'

/**
 * Where a range of `segment.source` stands in the text; UTF-16 offsets. Of a front-matter value, which is decoded, the whole value.
 */
export function placeOf(segment: Segment, { start, end }: Range): Range {
  if (segment.kind === 'front-matter') return wholeOf(segment)
  const from = offsetOf(segment, start)
  return {
    start: from,
    end: Math.max(from, offsetOf(segment, Math.max(start, end - 1)) + (end > start ? 1 : 0)),
  }
}

/** From the first to the last character of a segment. */
export function wholeOf({ ranges }: Segment): Range {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 }
}

/** Where one character of the source stands; behind all ranges lies the end. */
function offsetOf({ ranges, source }: Segment, at: number): number {
  const hasHoles = ranges.reduce((sum, { start, end }) => sum + end - start, 0) < source.length
  let left = at
  let read = 0
  for (const { start, end } of ranges) {
    if (left < end - start) return start + left
    left -= end - start
    read += end - start
    if (!hasHoles || source[read] !== HOLE) continue
    if (left === 0) return end
    left -= 1
    read += 1
  }
  return ranges.at(-1)?.end ?? 0
}
