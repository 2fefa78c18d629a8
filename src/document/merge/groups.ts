import type { Range, Segment } from '../types.ts'

/** A segment and those cut out of it. */
export interface Group {
  readonly segment: Segment
  readonly inner: readonly Segment[]
  /** From the first range's start to the last one's end. */
  readonly range: Range
}

/** Puts each parent together with the inner segments that lie between its ranges. */
export function readGroups(segments: readonly Segment[]): Group[] {
  const groups: { segment: Segment; inner: Segment[]; range: Range }[] = []
  for (const segment of segments) {
    const range = spanOf(segment)
    const last = groups.at(-1)
    if (last !== undefined && last.segment.ranges.length > 1 && range.end <= last.range.end)
      last.inner.push(segment)
    else groups.push({ segment, inner: [], range })
  }
  return groups
}

/** From a segment's first offset to its last, what lies between its ranges included. */
export function spanOf({ ranges }: Segment): Range {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 }
}
