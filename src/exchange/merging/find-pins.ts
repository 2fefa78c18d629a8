import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { keyOf, occurrencesOf } from '../../freshness/signing/occurrences.ts'
import type { SignOff, Voucher } from '../../freshness/signing/types.ts'
import { heirsOf } from './heirs-of.ts'

/** What a translation surely has for a segment of the source as it is now. */
export interface Pin {
  /** Segments of the translation. */
  readonly targets: readonly SegmentId[]
  /** The segment that they were found good for, in the version of then; null: several. */
  readonly madeFor: Segment | null
}

/** What a ledger says of one translation. */
interface Said {
  /** Those in force. */
  readonly records: readonly SignOff[]
  /** Those of them that hold. */
  readonly vouchers: readonly Voucher[]
}

/**
 * What records say that a translation has, by segment of the source now: told without alignment where it has that very text once,
 * else by the place where the record holds, also when the source has changed since.
 */
export function findPins(
  after: Document,
  target: Document,
  { records, vouchers }: Said,
): ReadonlyMap<SegmentId, Pin> {
  return new Map([...vouchedPins(vouchers, after), ...pinsByText(after, target, records)])
}

/** A text that several records claim is left to others. */
function pinsByText(after: Document, target: Document, records: readonly SignOff[]): Map<SegmentId, Pin> {
  const [ours, theirs] = [occurrencesOf(after), occurrencesOf(target)]
  const pins = new Map<SegmentId, Pin & { readonly only: SegmentId }>()
  const taken = new Map<SegmentId, number>()
  for (const record of records) {
    if (record.kind !== 'segment') continue
    const madeFor = ours.segmentOf.get(keyOf(record)) ?? only(ours.alike.get(record.source))
    const found = only(theirs.alike.get(record.target))
    if (madeFor === undefined || found === undefined || pins.get(madeFor.id)?.only === found.id) continue
    pins.set(madeFor.id, { targets: [found.id], madeFor, only: found.id })
    taken.set(found.id, (taken.get(found.id) ?? 0) + 1)
  }
  return new Map([...pins].filter(([, pin]) => taken.get(pin.only) === 1))
}

function only(segments: readonly Segment[] | undefined): Segment | undefined {
  return segments?.length === 1 ? segments[0] : undefined
}

/** What is vouched for as absent has no place. */
function vouchedPins(vouchers: readonly Voucher[], after: Document): Map<SegmentId, Pin> {
  const pins = new Map<SegmentId, Pin>()
  for (const { voucher, heirs } of heirsOf(vouchers, after)) {
    const targets = voucher.targets.map(({ id }) => id)
    for (const { id } of targets.length === 0 ? [] : heirs) {
      const other = pins.get(id)
      const madeFor = other === undefined || other.madeFor === voucher.segment ? voucher.segment : null
      pins.set(id, { targets: [...new Set([...(other?.targets ?? []), ...targets])], madeFor })
    }
  }
  return pins
}
