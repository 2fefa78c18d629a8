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

/**
 * The records about a place. A line of the source that none is about now is taken for one of the older source, as `diff` tells it of
 * removed passages.
 */
export function recordsAt(
  records: readonly StandingRecord[],
  place: Place,
  opened: OpenedTranslation,
): readonly StandingRecord[] {
  const here = records.filter(each => isRecordAt(each, place, opened))
  if (here.length > 0 || place.file === 'target' || place.isSection) return here
  return records.filter(each => touches(oldLines(each), place))
}

/** Where the last one of the passages that are kept ended in the older source, 1-based; 0 where there are none. */
export function lastKeptLine(records: readonly StandingRecord[]): number {
  return Math.max(0, ...records.map(each => oldLines(each)[1]))
}

/** Of a passage that the source has no more; no line of others. */
function oldLines({ voucher: { record, segment, version } }: StandingRecord): readonly [number, number] {
  return record.kind === 'kept' ? linesOf(segment, version) : [0, 0]
}

function isRecordAt(
  { now, targets }: StandingRecord,
  place: Place,
  { ledgered: { after, target } }: OpenedTranslation,
): boolean {
  return place.file === 'source'
    ? now.some(segment => touches(linesOf(segment, after), place))
    : targets.some(segment => touches(linesOf(segment, target), place))
}
