import type { Document, SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../../freshness/comparable.ts'
import { matchSegments } from '../../freshness/matching/match-segments.ts'
import type { SegmentBead } from '../../freshness/matching/matching.ts'

/** Which segments of two versions of a source belong together, by id; what was split or merged has several. */
export interface VersionLinks {
  readonly toBefore: ReadonlyMap<SegmentId, readonly SegmentId[]>
  readonly toAfter: ReadonlyMap<SegmentId, readonly SegmentId[]>
}

/** Links the segments of two versions as `compareDocuments` pairs them; what was added or removed has no entry. */
export function linkVersions(before: Document, after: Document): VersionLinks {
  const [old, fresh] = [comparableSegments(before), comparableSegments(after)]
  const toBefore = new Map<SegmentId, SegmentId[]>()
  const toAfter = new Map<SegmentId, SegmentId[]>()
  for (const [i, j] of pairsOf(before, after)) {
    const [from, to] = [old[i]?.id, fresh[j]?.id]
    if (from === undefined || to === undefined) continue
    toAfter.set(from, [...(toAfter.get(from) ?? []), to])
    toBefore.set(to, [...(toBefore.get(to) ?? []), from])
  }
  return { toBefore, toAfter }
}

/** Indexes that belong together. */
function pairsOf(before: Document, after: Document): (readonly [number, number])[] {
  const [old, fresh] = [comparableSegments(before), comparableSegments(after)]
  if (before === after) return old.map((_, i) => [i, i] as const)
  const { sources, beads } = matchSegments(
    { text: before.text, segments: old },
    { text: after.text, segments: fresh },
  )
  const members = new Set(beads.flatMap(bead => bead.after))
  const single = sources.flatMap((i, j) => (i === -1 || members.has(j) ? [] : [[i, j] as const]))
  return [...single, ...beads.flatMap(pairsIn)]
}

/** Cells of a row or a column one by one, passages all with all. */
function pairsIn({ form, before, after }: SegmentBead): (readonly [number, number])[] {
  if (form !== 'passages' && before.length === after.length)
    return before.flatMap((i, at) => after.slice(at, at + 1).map(j => [i, j] as const))
  return before.flatMap(i => after.map(j => [i, j] as const))
}
