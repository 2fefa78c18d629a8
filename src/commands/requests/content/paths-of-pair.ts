import type { Pair } from '../../../freshness/types.ts'
import { ledgerPath } from '../../../ledger/path.ts'

/** The files that a translation consists of: the target and its ledger. */
export function pathsOfPair({ source, target, locale }: Pair): [target: string, ledger: string] {
  return [target, ledgerPath(locale, source)]
}
