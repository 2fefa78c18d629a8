import type { Pair } from '../freshness/types.ts'
import { basesInForce } from '../ledger/in-force.ts'
import { merge } from '../ledger/merge.ts'
import { recordBasis } from '../ledger/record-basis.ts'
import { recordFacts, type Recording } from '../ledger/record-facts.ts'
import type { Said } from '../ledger/revoke.ts'
import type { BasisFact, LedgerRecord } from '../ledger/types.ts'
import { ancestryOf } from './ancestry.ts'
import type { PlannedWrite } from './apply-write.ts'
import type { PairLedger } from './ledgers.ts'
import { planLedger } from './plan-ledger.ts'
import type { Project } from './types.ts'

/** What is to be recorded of one translation, in one write. */
export interface WantedRecords extends Recording {
  /** A basis that is to stand in the ledger, whatever fields the project has. */
  readonly basis?: BasisFact
}

/**
 * The ledger of a pair with what is to be recorded; null where it stands there already. Writes nothing. Throws a UserError of
 * `ledger:` or `files:` where nothing can be recorded.
 */
export async function planRecords(
  project: Project,
  pair: Pair,
  { basis, ...recording }: WantedRecords,
): Promise<PlannedWrite | null> {
  return planLedger(project, pair, async ledger => {
    const { by, note } = recording
    const said = { ...(by === undefined ? {} : { by }), ...(note === undefined ? {} : { note }) }
    const own = basis === undefined ? ledger.own : await withBasis(project, ledger, { ...basis, ...said })
    return recordFacts({ own, former: ledger.former }, recording)
  })
}

/** The records of a ledger after which a basis holds, and no other. */
export async function withBasis(
  project: Project,
  ledger: PairLedger,
  basis: BasisFact & Said,
): Promise<LedgerRecord[]> {
  const known = basesInForce(merge(ledger.own, ledger.former))
  const commits = [basis, ...known].map(({ commit }) => commit)
  return recordBasis(ledger, basis, await ancestryOf(project, commits))
}
