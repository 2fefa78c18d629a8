import type { Segment } from '../../document/types.ts'
import { placingOf } from '../../freshness/locating/placing.ts'
import { relateVersions } from '../../freshness/signing/relate-versions.ts'
import { targetsOf } from '../../freshness/signing/target-digest.ts'
import type { Voucher } from '../../freshness/signing/types.ts'
import type { OpenedTranslation } from './open-translation.ts'
import { linesOf, type Place, touches } from './place.ts'

/** A record that is in force, with what it is about in the source now and in the target. */
export interface StandingRecord {
  readonly voucher: Voucher
  /** None of a passage that the source has no more. */
  readonly now: readonly Segment[]
  readonly targets: readonly Segment[]
}

/** The records in force of which it can be told what they are about, whether they count or the target has another text now. */
export function standingRecords({ vouchers, ledgered }: OpenedTranslation): StandingRecord[] {
  const { after, target } = ledgered
  const holding = new Set(vouchers.holding)
  return [...vouchers.holding, ...vouchers.ignored].map(voucher => {
    const { record, version, segment } = voucher
    const isHolding = holding.has(voucher)
    const targets = isHolding ? voucher.targets : targetsOf(segment.id, placingOf(version, target))
    if (record.kind === 'kept') return { voucher, now: [], targets }
    if (version === after) return { voucher, now: [segment], targets }
    const { changeOf, heirOf } = relateVersions(version, after, record.blob)
    const now = changeOf.get(segment.id)?.after ?? [heirOf.get(segment.id) ?? []].flat()
    return { voucher, now, targets }
  })
}

/** Whether a record is about a place. */
export function isRecordAt(
  { now, targets }: StandingRecord,
  place: Place,
  { ledgered: { after, target } }: OpenedTranslation,
): boolean {
  return place.file === 'source'
    ? now.some(segment => touches(linesOf(segment, after), place))
    : targets.some(segment => touches(linesOf(segment, target), place))
}
