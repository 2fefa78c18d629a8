import { merge } from './merge.ts'
import { recordJson } from './shape.ts'
import type { LedgerRecord } from './types.ts'

/** A ledger's text: one line of JSON for each record, LF behind each, keys and lines in fixed order. */
export function format(records: readonly LedgerRecord[]): string {
  return merge(records)
    .map(record => `${recordJson(record)}\n`)
    .join('')
}
