import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { relateVersions } from '../../freshness/signing/relate-versions.ts'
import type { Voucher } from '../../freshness/signing/types.ts'

/** A record that holds, and what its segment is in the source now. */
export interface Inherited {
  readonly voucher: Voucher
  readonly heirs: readonly Segment[]
  /** True: the segment has not changed since. */
  readonly isSame: boolean
}

/** What the segments of records are now; none of those that are gone, or changed together with others that nobody vouches for. */
export function heirsOf(vouchers: readonly Voucher[], after: Document): Inherited[] {
  const signing = vouchers.filter(({ record }) => record.kind === 'segment')
  const vouched = new Map<Document, Set<SegmentId>>()
  for (const { version, segment } of signing)
    vouched.set(version, (vouched.get(version) ?? new Set()).add(segment.id))
  return signing.map(voucher => {
    const { record, version, segment } = voucher
    if (version === after) return { voucher, heirs: [segment], isSame: true }
    const { changeOf, heirOf } = relateVersions(version, after, record.blob)
    const told = changeOf.get(segment.id)
    if (told === undefined) return { voucher, heirs: [heirOf.get(segment.id) ?? []].flat(), isSame: true }
    const isWhole = told.before.every(({ id }) => vouched.get(version)?.has(id))
    return { voucher, heirs: isWhole ? told.after : [], isSame: false }
  })
}
