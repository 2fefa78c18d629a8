import type { Segment, SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../../freshness/comparable.ts'
import { placingOf } from '../../freshness/locating/placing.ts'
import { ownTargets } from '../../freshness/signing/own-targets.ts'
import { targetsOf } from '../../freshness/signing/target-digest.ts'
import type { Change } from '../../freshness/types.ts'
import type { OpenItem } from './choose-items.ts'
import { olderSide } from './older-side.ts'
import type { OpenedTranslation } from './open-translation.ts'
import { segmentsAt } from './segments-at.ts'

/** What the target has for a change by the facts that sign it off, in the order of the target. */
export function itemTargets(
  { change }: OpenItem & { readonly kind: 'change' },
  opened: OpenedTranslation,
): readonly Segment[] {
  const { target } = opened.ledgered
  const found = new Set(targetIds(change, opened))
  return comparableSegments(target).filter(({ id }) => found.has(id))
}

function targetIds(change: Change, opened: OpenedTranslation): SegmentId[] {
  const { after, target } = opened.ledgered
  if (change.after !== null)
    return segmentsAt(after, change.after).flatMap(({ id }) =>
      ownTargets(id, opened.ledgered).map(each => each.id),
    )
  const { document, segments } = olderSide(change, opened)
  return segments.flatMap(({ id }) => targetsOf(id, placingOf(document, target)).map(each => each.id))
}
