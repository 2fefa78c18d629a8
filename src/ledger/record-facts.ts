import { inForce } from './in-force.ts'
import { merge } from './merge.ts'
import { record } from './record.ts'
import type { Ledgers } from './record-basis.ts'
import { restore, revoke, type Said } from './revoke.ts'
import type { Digest, KeptFact, LedgerRecord, SegmentFact } from './types.ts'

/** What is to be recorded of segments. */
export interface Recording extends Said {
  /** With who said so and what they noted, where that is another. */
  readonly facts: readonly ((SegmentFact | KeptFact) & Said)[]
  /** Ids of records that are to hold no more; those that do not hold mean nothing. */
  readonly revoke?: readonly Digest[]
  /** Ids of records that the facts take the place of: they leave the ledger. */
  readonly replaced?: readonly Digest[]
}

/**
 * The records of a ledger after which some facts hold, those that were revoked again. Records of the same segment with another
 * target or of another version leave the ledger: they say nothing any more. The same records where all of it holds already.
 */
export function recordFacts(
  { own, former }: Ledgers,
  { facts, revoke: revoked = [], replaced = [], ...said }: Recording,
): LedgerRecord[] {
  const all = merge(own, former)
  const holding = new Set(inForce(all).map(({ id }) => id))
  const wanted = facts.map(fact => ({ ...record(fact), ...said }))
  const names = new Set(wanted.map(nameOf))
  const ids = new Set(wanted.map(({ id }) => id))
  const gone = new Set(replaced)
  const isSuperseded = (each: LedgerRecord): boolean =>
    !ids.has(each.id) && (gone.has(each.id) || names.has(nameOf(each)))
  return merge(
    own.filter(each => !isSuperseded(each)),
    wanted.filter(({ id }) => !holding.has(id)),
    wanted.flatMap(({ id }) => restore(id, holding, said)),
    revoked.filter(id => holding.has(id) && !ids.has(id)).flatMap(id => revoke(id, holding, said)),
  )
}

/** Names the segment that a record is about, and how; of others the record itself. */
function nameOf(each: LedgerRecord): string {
  if (each.kind !== 'segment' && each.kind !== 'kept') return each.id
  const { headings, nth } = each.occurrence
  return JSON.stringify([each.kind, each.source, nth, ...headings])
}
