import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { findCopies } from '../../freshness/locating/find-copies.ts'
import { placingOf } from '../../freshness/locating/placing.ts'
import { mayStandElsewhere } from '../../freshness/signing/find-removed.ts'
import { keepFacts, signFacts } from '../../freshness/signing/sign-facts.ts'
import { targetsOf } from '../../freshness/signing/target-digest.ts'
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
  const placing = placingOf(after, target)
  const signed = items.filter(item => segmentsNow(item, after).length > 0)
  const segments = [...new Set(signed.flatMap(item => segmentsNow(item, after)))]
  const taken = new Set(segments.flatMap(({ id }) => targetsOf(id, placing).map(each => each.id)))
  const kept = items.filter(item => isRemoved(item) && !isTaken(item, taken, opened))
  const sign = signFacts({ source: after, blob: source.file.oid, target, segments })
  const copies = items.filter(item => item.kind === 'left' && item.sources.length === 0)
  const recorded = new Set<OpenItem>([...signed, ...kept, ...copies])
  const replacing = replacerIn(opened)
  return {
    facts: [
      ...sign,
      ...copies.flatMap(item => (item.kind === 'left' ? keepCopy(item.side, opened) : [])),
      ...kept.flatMap(item => (item.kind === 'change' ? keep(item.change, opened) : [])),
    ],
    replaced: items.flatMap(item => (item.kind === 'change' ? replacing(item.change) : [])),
    items: items.filter(item => recorded.has(item)),
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

/** The records that a change is told from. */
function replacerIn(opened: OpenedTranslation): (change: Change) => Digest[] {
  const holding = new Map<string, Digest[]>()
  for (const { record, segment } of opened.vouchers.holding) {
    const name = `${record.blob} ${segment.id}`
    holding.set(name, [...(holding.get(name) ?? []), record.id])
  }
  return change => {
    if (change.since === undefined || change.after === null) return []
    return olderSide(change, opened).segments.flatMap(({ id }) => holding.get(`${change.since} ${id}`) ?? [])
  }
}
