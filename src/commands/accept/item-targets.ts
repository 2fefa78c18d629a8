import type { Segment } from '../../document/types.ts'
import { placingOf } from '../../freshness/locating/placing.ts'
import { targetsOf } from '../../freshness/signing/target-digest.ts'
import type { OpenItem } from './choose-items.ts'
import { olderSide } from './older-side.ts'
import type { OpenedTranslation } from './open-translation.ts'
import { segmentsAt } from './segments-at.ts'

/** What the target has for a change by the facts that sign it off, in the order of the target. */
export function itemTargets(
  { change }: OpenItem & { readonly kind: 'change' },
  opened: OpenedTranslation,
): readonly Segment[] {
  const { after, target } = opened.ledgered
  const now = { document: after, segments: segmentsAt(after, change.after) }
  const { document, segments } = change.after === null ? olderSide(change, opened) : now
  const placing = placingOf(document, target)
  const found = new Map(segments.flatMap(({ id }) => targetsOf(id, placing).map(each => [each.id, each])))
  return [...found.values()].sort((a, b) => startOf(a) - startOf(b))
}

function startOf({ ranges }: Segment): number {
  return ranges[0]?.start ?? 0
}
