import type { BasisFact, Digest, LedgerRecord } from './types.ts'

/** The records that no undo revokes; undos among them. */
export function inForce(records: readonly LedgerRecord[]): LedgerRecord[] {
  const undos = new Map<Digest, Digest[]>()
  for (const each of records)
    if (each.kind === 'undo') undos.set(each.revokes, [...(undos.get(each.revokes) ?? []), each.id])
  const known = new Map<Digest, boolean>()
  const isRevoked = (id: Digest): boolean => {
    const answer = known.get(id) ?? (undos.get(id) ?? []).some(undo => !isRevoked(undo))
    known.set(id, answer)
    return answer
  }
  return records.filter(({ id }) => !isRevoked(id))
}

/** The bases among the records that no undo revokes. */
export function basesInForce(records: readonly LedgerRecord[]): LedgerRecord<BasisFact>[] {
  return inForce(records).filter(record => record.kind === 'basis')
}
