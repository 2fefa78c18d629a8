import type { Document, Segment } from '../../document/types.ts'
import { CELL_BREAK } from '../change-side.ts'
import { comparableSegments } from '../comparable.ts'
import { BREAK } from '../judge-bead.ts'
import type { ChangeSide } from '../types.ts'

/** The segments of a document that one side of a change tells of, in their order; none when the document is another one. */
export function segmentsOfSide(document: Document, side: ChangeSide): readonly Segment[] {
  const inside = segmentsWithin(comparableSegments(document), side)
  return (
    inColumn(inside, side) ?? [BREAK, CELL_BREAK].map(mark => spelling(inside, side, mark)).find(isSome) ?? []
  )
}

/** A segment's inner ones stand behind it, within its range. */
function segmentsWithin(segments: readonly Segment[], { range }: ChangeSide): Segment[] {
  const inside: Segment[] = []
  for (let i = firstFrom(segments, range.start); i < segments.length; i += 1) {
    const segment = segments[i]
    if (segment === undefined || startOf(segment) > range.end) break
    if ((segment.ranges.at(-1)?.end ?? 0) <= range.end) inside.push(segment)
  }
  return inside
}

function firstFrom(segments: readonly Segment[], offset: number): number {
  let [low, high] = [0, segments.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const segment = segments[middle]
    if (segment !== undefined && startOf(segment) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The cells of a column stand apart by the table's width. */
function inColumn(
  inside: readonly Segment[],
  { segments, text }: ChangeSide,
): readonly Segment[] | undefined {
  const width = segments < 2 ? 1 : (inside.length - 1) / (segments - 1)
  if (!Number.isInteger(width) || width < 1) return undefined
  const column = inside.filter((_, i) => i % width === 0).slice(0, segments)
  const isWhole = [BREAK, CELL_BREAK].some(mark => column.map(({ source }) => source).join(mark) === text)
  return isWhole && column.length === segments ? column : undefined
}

/** The first segments whose texts, one after another, are the side's text. */
function spelling(
  inside: readonly Segment[],
  { segments, text }: ChangeSide,
  mark: string,
): readonly Segment[] | undefined {
  const found: Segment[] = []
  let at = 0
  for (const segment of inside) {
    if (found.length === segments || !text.startsWith(segment.source, at)) continue
    const end = at + segment.source.length
    const isLast = found.length === segments - 1
    if (isLast ? end !== text.length : !text.startsWith(mark, end)) continue
    found.push(segment)
    at = end + mark.length
  }
  return found.length === segments ? found : undefined
}

function isSome(found: readonly Segment[] | undefined): found is readonly Segment[] {
  return found !== undefined
}

function startOf({ ranges }: Segment): number {
  return ranges[0]?.start ?? 0
}
