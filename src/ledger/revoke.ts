import { record } from './record.ts'
import type { Digest, LedgerRecord } from './types.ts'

/** Who says so, and what is noted beside it. */
export type Said = Pick<LedgerRecord, 'by' | 'note'>

/**
 * The records after which one that holds does so no more; `holding` has the ids of all that no undo revokes. An undo may meet
 * one that revokes it already: then that goes first.
 */
export function revoke(id: Digest, holding: ReadonlySet<Digest>, said: Said = {}): LedgerRecord[] {
  const undo = { ...undoOf(id), ...said }
  const counter = undoOf(undo.id)
  return [undo, ...(holding.has(counter.id) ? revoke(counter.id, holding, said) : [])]
}

/** The records after which one holds again that an undo revokes; none where it is not revoked. */
export function restore(id: Digest, holding: ReadonlySet<Digest>, said: Said = {}): LedgerRecord[] {
  const undo = undoOf(id)
  return holding.has(undo.id) ? revoke(undo.id, holding, said) : []
}

function undoOf(id: Digest): LedgerRecord {
  return record({ kind: 'undo', revokes: id })
}
