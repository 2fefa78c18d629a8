import { sideMaker } from '../../freshness/change-side.ts'
import type { AcceptedItem } from '../../report/accept/accept-report.ts'
import type { OpenItem } from './choose-items.ts'
import type { StandingRecord } from './choose-records.ts'
import type { OpenedTranslation } from './open-translation.ts'

/** An open item as it is reported. */
export function tellItem(item: OpenItem, { ledgered: { after } }: OpenedTranslation): AcceptedItem {
  if (item.kind === 'left') {
    const [first] = item.sources
    const place = { segment: first?.kind ?? 'other', headings: first?.headings ?? [] } as const
    return { kind: 'left', ...place, source: sideMaker(after)(item.sources), target: item.side }
  }
  const { change, target } = item
  const { kind, segment, headings } = change
  const how = kind === 'removed' ? 'kept' : kind
  return { kind: how, segment, headings, source: change.after ?? change.before, target: target?.side ?? null }
}

/** What a record is about, as it is reported. */
export function tellRecord(
  { voucher, now, targets }: StandingRecord,
  { ledgered }: OpenedTranslation,
): AcceptedItem {
  const { record: fact, segment, version } = voucher
  const source = now.length > 0 ? sideMaker(ledgered.after)(now) : sideMaker(version)([segment])
  const kind = fact.kind === 'kept' ? 'kept' : 'edited'
  return {
    kind,
    segment: segment.kind,
    headings: segment.headings,
    source,
    target: sideMaker(ledgered.target)(targets),
  }
}
