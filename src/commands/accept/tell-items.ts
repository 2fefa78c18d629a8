import type { Document } from '../../document/types.ts'
import { type SideMaker, sideMaker } from '../../freshness/change-side.ts'
import type { AcceptedItem } from '../../report/accept/accept-report.ts'
import type { OpenItem } from './choose-items.ts'
import type { StandingRecord } from './choose-records.ts'
import { itemTargets } from './item-targets.ts'
import type { OpenedTranslation } from './open-translation.ts'

/** An item that is signed off as it is reported: with what the target has for it by the very facts that are recorded. */
export function tellItem(item: OpenItem, opened: OpenedTranslation): AcceptedItem {
  const { after, target } = opened.ledgered
  if (item.kind === 'left') {
    const [first] = item.sources
    const place = { segment: first?.kind ?? 'other', headings: first?.headings ?? [] } as const
    return { kind: 'left', ...place, source: sidesOf(after)(item.sources), target: item.side }
  }
  const { kind, segment, headings, before, after: now } = item.change
  const how = kind === 'removed' ? 'kept' : kind
  const there = sidesOf(target)(itemTargets(item, opened))
  return { kind: how, segment, headings, source: now ?? before, target: there }
}

/** What a record is about, as it is reported. */
export function tellRecord(
  { voucher, now, targets }: StandingRecord,
  { ledgered }: OpenedTranslation,
): AcceptedItem {
  const { record: fact, segment, version } = voucher
  const source = now.length > 0 ? sidesOf(ledgered.after)(now) : sidesOf(version)([segment])
  const kind = fact.kind === 'kept' ? 'kept' : 'edited'
  return {
    kind,
    segment: segment.kind,
    headings: segment.headings,
    source,
    target: sidesOf(ledgered.target)(targets),
  }
}

const known = new WeakMap<Document, SideMaker>()

/** Lines are counted once for each document. */
function sidesOf(document: Document): SideMaker {
  const maker = known.get(document) ?? sideMaker(document)
  known.set(document, maker)
  return maker
}
