import type { CarryPlan } from '../../carry/types.ts'
import type { Document, Segment } from '../../document/types.ts'
import { segmentsOfSide } from '../../freshness/locating/segments-of-side.ts'
import { keepFacts, signFacts } from '../../freshness/signing/sign-facts.ts'
import type { Change, ChangeSide } from '../../freshness/types.ts'
import type { KeptFact, SegmentFact } from '../../ledger/types.ts'
import type { OpenTranslation } from './open-translations.ts'

/** A translation with what was carried into it. */
export interface Carried {
  readonly open: OpenTranslation
  /** In the order of the plan's outcomes. */
  readonly changes: readonly Change[]
  readonly plan: CarryPlan
  /** The target as it will be. */
  readonly target: Document
  /** Segments of the source that the target has in the source's own words: nobody vouches for those. */
  readonly leftovers: ReadonlySet<Segment>
}

/** The facts of a ledger that follow from changes which were carried, or which the target had already. */
export function settledFacts(carried: Carried): (SegmentFact | KeptFact)[] {
  const { open, target, leftovers } = carried
  const { before, after, blob, source } = open
  const now = sidesOf(carried, ({ after: side }) => side).flatMap(side => segmentsOf(after, side))
  const gone = sidesOf(carried, change => (change.after === null ? change.before : null))
  const signed = signFacts({
    source: after,
    blob: source.file.oid,
    target,
    segments: now.filter(segment => !leftovers.has(segment)),
  })
  const segments = gone.flatMap(side => segmentsOf(before, side))
  return [...signed, ...keepFacts({ source: before, blob, target, segments })]
}

function sidesOf({ changes, plan }: Carried, sideOf: (change: Change) => ChangeSide | null): ChangeSide[] {
  return changes.flatMap((change, i) => {
    const state = plan.outcomes[i]?.state
    return state === 'carried' || state === 'already' ? (sideOf(change) ?? []) : []
  })
}

/** Markup of a source without any segment is no one's. */
function segmentsOf(document: Document, side: ChangeSide): readonly Segment[] {
  return side.segments === 0 ? [] : segmentsOfSide(document, side)
}
