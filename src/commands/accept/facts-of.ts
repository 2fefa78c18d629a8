import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { findCopies } from '../../freshness/locating/find-copies.ts'
import { mayStandElsewhere } from '../../freshness/signing/find-removed.ts'
import { ownTargets } from '../../freshness/signing/own-targets.ts'
import { keepFacts, signFacts } from '../../freshness/signing/sign-facts.ts'
import type { Change, ChangeSide } from '../../freshness/types.ts'
import { digestOf } from '../../ledger/digest.ts'
import type { Digest, KeptFact, SegmentFact } from '../../ledger/types.ts'
import type { OpenItem } from './choose-items.ts'
import { itemTargets } from './item-targets.ts'
import { olderSide } from './older-side.ts'
import type { OpenedTranslation } from './open-translation.ts'
import { segmentsAt } from './segments-at.ts'

/** What is recorded of some items, and the records whose place it takes. */
export interface Facts {
  readonly facts: readonly (SegmentFact | KeptFact)[]
  readonly replaced: readonly Digest[]
  /** Those of the items that something is recorded of; the others follow from them, or stand in no segment. */
  readonly items: readonly OpenItem[]
}

/** The facts by which items are signed off: segments of the source as it is now, and removed passages of the version that has them. */
export function factsOf(items: readonly OpenItem[], opened: OpenedTranslation): Facts {
  const { ledgered } = opened
  const { after, target } = ledgered
  const { source } = opened.translation
  const targets = (id: SegmentId): readonly Segment[] => ownTargets(id, ledgered)
  const signed = items.filter(item => segmentsNow(item, after).length > 0)
  const segments = [...new Set(signed.flatMap(item => segmentsNow(item, after)))]
  const taken = new Set(segments.flatMap(({ id }) => targets(id).map(each => each.id)))
  const kept = items.filter(item => isRemoved(item) && !isTaken(item, taken, opened))
  const sign = signFacts({ source: after, blob: source.file.oid, target, segments, targets })
  const copies = items.filter(item => item.kind === 'left' && item.sources.length === 0)
  return {
    facts: [
      ...sign,
      ...copies.flatMap(item => (item.kind === 'left' ? keepCopy(item.side, opened) : [])),
      ...kept.flatMap(item => (item.kind === 'change' ? keep(item.change, opened) : [])),
    ],
    replaced: items.flatMap(item => (item.kind === 'change' ? replacedBy(item.change, opened) : [])),
    items: items.filter(item => [signed, kept, copies].some(some => some.includes(item))),
  }
}

function segmentsNow(item: OpenItem, after: Document): readonly Segment[] {
  return item.kind === 'left' ? item.sources : segmentsAt(after, item.change.after)
}

function isRemoved(item: OpenItem): item is OpenItem & { readonly kind: 'change' } {
  return item.kind === 'change' && item.change.after === null
}

/** What stands in its place is signed off as something that the source has. */
function isTaken(
  item: OpenItem & { readonly kind: 'change' },
  taken: ReadonlySet<SegmentId>,
  opened: OpenedTranslation,
): boolean {
  const targets = itemTargets(item, opened)
  if (mayStandElsewhere(olderSide(item.change, opened).segments, opened.ledgered)) return false
  return targets.length > 0 && targets.every(({ id }) => taken.has(id))
}

function keep(change: Change, opened: OpenedTranslation): KeptFact[] {
  const { document, segments, blob } = olderSide(change, opened)
  return keepFacts({ source: document, blob, target: opened.ledgered.target, segments })
}

/** A copy of the source's words that stands beside their translation stays. */
function keepCopy(side: ChangeSide, { ledgered, translation }: OpenedTranslation): KeptFact[] {
  const { before, after, target } = ledgered
  return segmentsAt(target, side).flatMap(copy => {
    const [now] = findCopies(copy, after)
    const [then] = now === undefined ? findCopies(copy, before) : []
    const source = now === undefined ? before : after
    const blob = now === undefined ? translation.blob : translation.source.file.oid
    const segments = [now ?? then ?? []].flat()
    const digest = digestOf(copy.source)
    return keepFacts({ source, blob, target, segments }).map(fact => ({ ...fact, target: digest }))
  })
}

function replacedBy(change: Change, opened: OpenedTranslation): Digest[] {
  if (change.since === undefined || change.after === null) return []
  const ids = new Set(olderSide(change, opened).segments.map(({ id }) => id))
  return opened.vouchers.holding
    .filter(({ record, segment }) => record.blob === change.since && ids.has(segment.id))
    .map(({ record }) => record.id)
}
