import type { Document, Range, Segment } from '../../../src/document/types.ts'
import type { Edited, EditKind, Stretch } from './pieces.ts'

/** What is known of an edited pair. */
export interface Truth {
  /** By id of each segment of the edited target: ids of what stands behind it in the source; empty for what was inserted. */
  readonly sources: ReadonlyMap<string, ReadonlySet<string>>
  /** By id of each segment of the source: ids of all that say the same. */
  readonly targets: ReadonlyMap<string, ReadonlySet<string>>
  /** What was done to a segment of the edited target; to a segment of the source, whether it was dropped. */
  readonly editOf: (segment: Segment) => EditKind | undefined
}

/** Truth of an edited pair whose sides were parallel, segment for segment, before. Definitions have no place, and are left out. */
export function truthOf(before: Parallel, after: Document, edited: Edited): Truth {
  const [a, b] = [before.source, before.target].map(({ segments }) => segments.filter(isJudged))
  const sources = new Map<string, ReadonlySet<string>>()
  const targets = new Map((a ?? []).map(({ id }) => [id, new Set<string>()]))
  const edits = new Map<Segment, EditKind | undefined>()
  for (const segment of after.segments.filter(isJudged)) {
    const own = originsOf(segment, edited.stretches)
    const ids = (b ?? []).flatMap((each, i) => (isSame(own, each.ranges) ? [a?.[i]?.id ?? ''] : []))
    sources.set(segment.id, new Set(ids))
    for (const id of ids) targets.get(id)?.add(segment.id)
    edits.set(segment, holding(edited.stretches, startOf(segment))?.edit)
  }
  for (const [i, segment] of (b ?? []).entries()) {
    const own = a?.[i]
    if (own !== undefined) edits.set(own, holding(edited.dropped, startOf(segment))?.edit)
  }
  return { sources, targets, editOf: segment => edits.get(segment) }
}

/** A pair whose segments correspond one by one. */
export interface Parallel {
  readonly source: Document
  readonly target: Document
}

/** Definitions stand anywhere. */
export function isJudged({ kind }: Segment): boolean {
  return kind !== 'definition'
}

function startOf({ ranges }: Segment): number {
  return ranges[0]?.start ?? 0
}

function holding<T extends Range>(ranges: readonly T[], at: number): T | undefined {
  return ranges.find(({ start, end }) => at >= start && at < end)
}

function originsOf({ ranges }: Segment, stretches: readonly Stretch[]): Range[] {
  return ranges.flatMap(range =>
    stretches.flatMap(({ start, end, origin }) => {
      const [from, to] = [Math.max(range.start, start), Math.min(range.end, end)]
      return origin === undefined || from >= to
        ? []
        : [{ start: origin + from - start, end: origin + to - start }]
    }),
  )
}

/** More than half of one of both is the other. */
function isSame(a: readonly Range[], b: readonly Range[]): boolean {
  const both = a.flatMap(own => b.map(each => Math.min(own.end, each.end) - Math.max(own.start, each.start)))
  const shared = 2 * sumOf(both.map(length => Math.max(0, length)))
  return shared > lengthOf(a) || shared > lengthOf(b)
}

function lengthOf(ranges: readonly Range[]): number {
  return sumOf(ranges.map(({ start, end }) => end - start))
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
