import { countBelow } from './count-below.ts'
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
function offsetOf(segment: Segment, at: number): number {
  const { from, places } = known.get(segment) ?? piecesOf(segment)
  known.set(segment, { from, places })
  const piece = countBelow(from, at + 1) - 1
  const { start, end } = places[piece] ?? { start: 0, end: 0 }
  return Math.min(start + at - (from[piece] ?? 0), end)
}

/** Stretches of a segment's source: from where in it, and where in the text. */
interface Pieces {
  readonly from: readonly number[]
  readonly places: readonly Range[]
}

const known = new WeakMap<Segment, Pieces>()

/** Ranges, and the holes between them, which stand at the end of the range before. */
function piecesOf({ ranges, source }: Segment): Pieces {
  const hasHoles = ranges.reduce((sum, { start, end }) => sum + end - start, 0) < source.length
  const [from, places]: [number[], Range[]] = [[], []]
  let at = 0
  for (const range of ranges) {
    from.push(at)
    places.push(range)
    at += range.end - range.start
    if (!hasHoles || source[at] !== HOLE) continue
    from.push(at)
    places.push({ start: range.end, end: range.end })
    at += 1
  }
  return { from, places }
}
