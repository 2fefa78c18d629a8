import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../../freshness/comparable.ts'
import { occurrencesOf } from '../../freshness/signing/occurrences.ts'
import { digestOf } from '../../ledger/digest.ts'
import type { SegmentFact } from '../../ledger/types.ts'
import type { Place } from './find-places.ts'

/**
 * The places of a translation that was written with some passages only, told by the records of those that it has. Undefined unless
 * each passage of the target is on record, and each once: then alignment has to tell.
 */
export function pinPlaces(
  after: Document,
  target: Document,
  facts: readonly SegmentFact[],
): ReadonlyMap<SegmentId, Place> | undefined {
  const { nameOf } = occurrencesOf(after)
  const digests = new Map<string, Segment[]>()
  for (const segment of comparableSegments(target)) add(digests, digestOf(segment.source), segment)
  const wanted = new Map(facts.map(fact => [keyOf(fact), fact.target]))
  const places = new Map<SegmentId, Place>()
  const taken = new Set<SegmentId>()
  for (const segment of comparableSegments(after)) {
    const { id, source, translatable } = segment
    const name = nameOf.get(id)
    const digest = translatable ? name && wanted.get(keyOf(name)) : digestOf(source)
    const found = digests.get(digest ?? '')?.shift()
    if (found !== undefined) taken.add(found.id)
    places.set(id, { source: [id], target: found === undefined ? [] : [found.id], older: [id], isSure: true })
  }
  const isWhole = target.segments.every(({ id, translatable }) => !translatable || taken.has(id))
  return isWhole && taken.size > 0 ? places : undefined
}

function add(digests: Map<string, Segment[]>, digest: string, segment: Segment): void {
  digests.set(digest, [...(digests.get(digest) ?? []), segment])
}

function keyOf({
  source,
  occurrence: { headings, nth },
}: Pick<SegmentFact, 'source' | 'occurrence'>): string {
  return JSON.stringify([source, nth, ...headings])
}
