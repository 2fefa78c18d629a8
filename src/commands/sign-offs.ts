import type { SignOff } from '../freshness/signing/types.ts'
import { inForce } from '../ledger/in-force.ts'
import { merge } from '../ledger/merge.ts'
import type { LedgerRecord } from '../ledger/types.ts'
import type { PairLedger } from './ledgers.ts'

/**
 * The records of segments that count for a translation. None of a ledger that is another's, too, and none where a line cannot
 * be read: it may revoke any of them.
 */
export function signOffsIn({ own, former, shared, findings }: PairLedger): SignOff[] {
  if (shared !== null || findings.some(({ severity }) => severity === 'error')) return []
  const records = inForce(merge(own, former)).filter(isSignOff)
  // Two people may have recorded the same
  return [...new Map(records.map(record => [record.id, record])).values()]
}

/** Whether a record is about a segment. */
export function isSignOff(record: LedgerRecord): record is SignOff {
  return record.kind === 'segment' || record.kind === 'kept'
}
