import type { Document, SegmentId } from '../../../document/types.ts'
import { linkVersions } from '../../../exchange/merging/link-versions.ts'
import { comparableSegments } from '../../../freshness/comparable.ts'

/**
 * The one passage of an earlier version that each passage was, by id; what was split has the whole, what was merged has none. A translation is
 * rewritten from the ground up where its source is not: between the same neighbours, as many passages of the same kinds are the same ones.
 */
export function linkPassages(before: Document, after: Document): ReadonlyMap<SegmentId, SegmentId> {
  const { toBefore, toAfter } = linkVersions(before, after)
  const [old, fresh] = [comparableSegments(before), comparableSegments(after)]
  const places = new Map(old.map(({ id }, i) => [id, i]))
  const links = new Map<SegmentId, SegmentId>()
  let last: Place = [-1, -1]
  const close = ([i, j]: Place): void => {
    const [i0, j0] = last
    const gap = fresh.slice(j0 + 1, j).map((segment, n) => [segment, old[i0 + 1 + n]] as const)
    const isSame = gap.every(([now, then]) => then?.kind === now.kind && !toAfter.has(then.id))
    if (i - i0 === j - j0 && isSame)
      for (const [now, then] of gap) if (then !== undefined) links.set(now.id, then.id)
    last = [i, j]
  }
  for (const [j, { id }] of fresh.entries()) {
    const [only, ...more] = toBefore.get(id) ?? []
    if (only === undefined) continue
    if (more.length === 0) links.set(id, only)
    close([places.get(only) ?? -1, j])
  }
  close([old.length, fresh.length])
  return links
}

/** Indexes in the earlier version and in the present one. */
type Place = readonly [number, number]
