import type { Segment } from '../../document/types.ts'
import { placingOf } from '../../freshness/locating/placing.ts'
import { segmentsOfSide } from '../../freshness/locating/segments-of-side.ts'
import { targetsOf } from '../../freshness/signing/target-digest.ts'
import type { Change, ChangeSide, ChangeTarget } from '../../freshness/types.ts'
import { isRemovedFrom } from './is-removed-from.ts'
import type { OpenedTranslation } from './open-translation.ts'
import { linesOf, type Place, touches } from './place.ts'
import { segmentsAt } from './segments-at.ts'

/** What is open in a translation, and can be signed off. */
export type OpenItem =
  | { readonly kind: 'change'; readonly change: Change; readonly target: ChangeTarget | null }
  | {
      readonly kind: 'left'
      readonly side: ChangeSide
      /** What it stands for in the source now; none of a copy beside the translation. */
      readonly sources: readonly Segment[]
    }

/** All that is open in a translation, in the order of the report. Cosmetic changes call nobody. */
export function openItems({ status, ledgered }: OpenedTranslation): OpenItem[] {
  const { changes = [], targets = [], untranslated = [] } = status
  const open = changes.flatMap((change, i): OpenItem[] => {
    const isIdle = change.label === 'cosmetic' && change.kind !== 'removed'
    return isIdle ? [] : [{ kind: 'change', change, target: targets?.[i] ?? null }]
  })
  return [
    ...open,
    ...untranslated.map((side): OpenItem => ({ kind: 'left', side, sources: sourcesAt(side, ledgered) })),
  ]
}

/** Whether an item stands at a place. */
export function isAt(item: OpenItem, place: Place, opened: OpenedTranslation): boolean {
  return place.file === 'source' ? isInSource(item, place, opened) : isInTarget(item, place, opened)
}

function isInSource(item: OpenItem, place: Place, opened: OpenedTranslation): boolean {
  const { after } = opened.ledgered
  if (place.isSection && item.kind === 'change' && isRemovedFrom(item.change, place, opened)) return true
  const segments = item.kind === 'left' ? item.sources : segmentsAt(after, item.change.after)
  return segments.some(segment => touches(linesOf(segment, after), place))
}

/** Where it is told to be, and where what it became is aligned. */
function isInTarget(item: OpenItem, place: Place, { ledgered }: OpenedTranslation): boolean {
  const { after, target } = ledgered
  if (item.kind === 'left') return touches(item.side.lines, place)
  const { side = null, below = null } = item.target ?? {}
  if (side !== null && touches(side.lines, place)) return true
  const aligned = segmentsAt(after, item.change.after).flatMap(({ id }) =>
    targetsOf(id, placingOf(after, target)),
  )
  if (aligned.some(segment => touches(linesOf(segment, target), place))) return true
  return place.isSection && side === null && below !== null && touches([below, below], place)
}

function sourcesAt(
  side: ChangeSide,
  { after, target }: Pick<OpenedTranslation['ledgered'], 'after' | 'target'>,
): Segment[] {
  const { ofTarget } = placingOf(after, target)
  return segmentsOfSide(target, side).flatMap(({ id }) => ofTarget.get(id)?.source ?? [])
}
