import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { keyOf, occurrencesOf } from '../../freshness/signing/occurrences.ts'
import type { SignOff } from '../../freshness/signing/types.ts'

/**
 * Segments of a source with the segment of the translation that a record says is good for them: known without alignment, where the
 * translation has that very text once. A text that several records claim is left to alignment.
 */
export function findPins(
  after: Document,
  target: Document,
  records: readonly SignOff[],
): ReadonlyMap<SegmentId, SegmentId> {
  const [ours, theirs] = [occurrencesOf(after), occurrencesOf(target)]
  const pins = new Map<SegmentId, SegmentId>()
  const taken = new Map<SegmentId, number>()
  for (const record of records) {
    if (record.kind !== 'segment') continue
    const segment = ours.segmentOf.get(keyOf(record)) ?? only(ours.alike.get(record.source))
    const found = only(theirs.alike.get(record.target))
    if (segment === undefined || found === undefined || pins.get(segment.id) === found.id) continue
    pins.set(segment.id, found.id)
    taken.set(found.id, (taken.get(found.id) ?? 0) + 1)
  }
  return new Map([...pins].filter(([, id]) => taken.get(id) === 1))
}

function only(segments: readonly Segment[] | undefined): Segment | undefined {
  return segments?.length === 1 ? segments[0] : undefined
}
