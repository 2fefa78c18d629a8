import { basesInForce, inForce } from './in-force.ts'
import type { IsAncestor } from './latest-basis.ts'
import { merge } from './merge.ts'
import { record } from './record.ts'
import { restore, revoke, type Said } from './revoke.ts'
import type { BasisFact, LedgerRecord } from './types.ts'

/** A ledger, and those of the source's former names, which say something beside it. */
export interface Ledgers {
  readonly own: readonly LedgerRecord[]
  readonly former: readonly LedgerRecord[]
}

/**
 * The records of a ledger after which a basis holds, and no other: earlier ones leave the ledger, since the later one wins
 * wherever a merge brings them back; those that are no earlier ones are revoked. The same records where it holds already.
 */
export function recordBasis(
  { own, former }: Ledgers,
  basis: BasisFact & Said,
  isAncestor: IsAncestor,
): LedgerRecord[] {
  const wanted = record(basis)
  const all = merge(own, former)
  const ids = new Set(inForce(all).map(({ id }) => id))
  const others = basesInForce(all).filter(({ id }) => id !== wanted.id)
  const isEarlier = ({ commit }: BasisFact): boolean =>
    commit !== basis.commit && isAncestor(commit, basis.commit)
  const earlier = new Set(others.filter(isEarlier).map(({ id }) => id))
  return merge(
    own.filter(({ id }) => !earlier.has(id)),
    all.some(({ id }) => id === wanted.id) ? [] : [wanted],
    restore(wanted.id, ids),
    others.filter(({ id }) => !earlier.has(id)).flatMap(({ id }) => revoke(id, ids)),
  )
}
