import type { Basis, Pair } from '../freshness/types.ts'
import type { BasisResolution, BasisWish, Oid } from '../git/types.ts'
import { basesInForce } from '../ledger/in-force.ts'
import { type IsAncestor, latestBasis } from '../ledger/latest-basis.ts'
import { merge } from '../ledger/merge.ts'
import type { BasisFact, LedgerRecord } from '../ledger/types.ts'
import type { PairLedger } from './ledgers.ts'

/** One basis on record, and how it is looked up. */
export interface LedgerWish {
  readonly record: LedgerRecord<BasisFact>
  readonly wish: BasisWish
}

/**
 * The bases that a pair's ledgers record, revoked ones left out. What stands under the source's present name is taken at its
 * word; what stands under a former one counts if the renames lead to the path that it records.
 */
export function ledgerWishes({ source }: Pair, { own, former }: PairLedger): LedgerWish[] {
  const ids = new Set(own.map(({ id }) => id))
  return basesInForce(merge(own, former)).map(record => {
    const { commit, path } = record
    return { record, wish: ids.has(record.id) ? { commit, path, exact: true } : { commit, path: source } }
  })
}

/** What became of a wish. */
export interface LedgerAnswer extends LedgerWish {
  readonly resolution: BasisResolution
}

/**
 * The basis that follows from all that a pair's ledgers record, and the source's text there; undefined when they record none of
 * this source. One that cannot be looked up makes it unknown, since it may be the latest; so do unrelated ones.
 */
export function settleBasis(
  answers: readonly LedgerAnswer[],
  isAncestor: IsAncestor,
): { readonly basis: Basis; readonly blob: Oid | null } | undefined {
  const own = answers.filter(isOfSource)
  if (own.length === 0) return undefined
  const wrong = own.find(answer => !isThere(answer))
  if (wrong !== undefined) {
    const { record, resolution } = wrong
    const problem = resolution.problem ?? 'no-source'
    return { basis: { ...LEDGER, commit: resolution.commit, recorded: record.commit, problem }, blob: null }
  }
  const latest = latestBasis(
    own.map(({ record }) => record),
    isAncestor,
  )
  if (latest === undefined) return { basis: { ...LEDGER, problem: 'unrelated-bases' }, blob: null }
  const { commit, path, blob } = latest
  return { basis: { ...LEDGER, commit, path, recorded: commit }, blob }
}

const LEDGER: Basis = { commit: null, path: null, from: 'ledger', recorded: null, problem: null }

function isOfSource({ record, wish, resolution }: LedgerAnswer): boolean {
  if (wish.exact === true) return true
  return resolution.problem === null ? resolution.path === record.path : resolution.problem !== 'no-source'
}

function isThere({ record, resolution }: LedgerAnswer): boolean {
  return resolution.problem === null && resolution.blob === record.blob
}
