import { recordJson } from './shape.ts'
import type { LedgerRecord } from './types.ts'

/** The records of some ledgers as one set: equal ones are one, and their order is that of the format, whatever it was. */
export function merge(...ledgers: readonly (readonly LedgerRecord[])[]): LedgerRecord[] {
  const lines = new Map(ledgers.flat().map(record => [recordJson(record), record]))
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record)
}
