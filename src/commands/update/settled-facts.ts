import type { Document, Segment } from '../../document/types.ts'
import { segmentsOfSide } from '../../freshness/locating/segments-of-side.ts'
import { keepFacts, signFacts } from '../../freshness/signing/sign-facts.ts'
import type { Change, ChangeSide } from '../../freshness/types.ts'
import type { KeptFact, SegmentFact } from '../../ledger/types.ts'
import type { Carried } from './carry-fully.ts'
import type { OpenTranslation } from './open-translations.ts'

/**
 * The facts of a ledger that follow from changes which were carried, or which the target had already. Nobody vouches for segments of the
 * source, the `leftovers`, that the target has in the source's own words.
 */
export function settledFacts(
  open: OpenTranslation,
  { changes, outcomes, ordered, target }: Carried,
  leftovers: ReadonlySet<Segment>,
): (SegmentFact | KeptFact)[] {
  const done = changes.filter((_, i) => outcomes[i]?.state === 'carried' || outcomes[i]?.state === 'already')
  const { after, source } = open
  const moved = after.segments.filter(({ id }) => ordered.has(id))
  const segments = [
    ...new Set([...done.flatMap(change => segmentsOf(after, change.after)), ...moved]),
  ].filter(segment => !leftovers.has(segment))
  const gone = done.filter(change => change.after === null)
  return [
    ...signFacts({ source: after, blob: source.file.oid, target, segments }),
    ...gone.flatMap(change => keptFacts(open, change, target)),
  ]
}

function keptFacts({ before, blob, settled }: OpenTranslation, change: Change, target: Document): KeptFact[] {
  const source = settled.stories.get(change)?.before ?? before
  const segments = segmentsOf(source, change.before)
  return keepFacts({ source, blob: change.since ?? blob, target, segments })
}

/** Markup of a source without any segment is no one's. */
function segmentsOf(document: Document, side: ChangeSide | null): readonly Segment[] {
  return side === null || side.segments === 0 ? [] : segmentsOfSide(document, side)
}
