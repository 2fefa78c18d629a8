import type { ExchangeFile, Inline } from '../../../exchange/types.ts'
import { digestOf } from '../../../ledger/digest.ts'
import type { Digest } from '../../../ledger/types.ts'

/** Digest of the texts and states of all units, to the blank, whatever their order. What a translator is only shown of a code does not count. */
export function digestOfTexts({ units }: ExchangeFile): Digest {
  const lines = units.map(({ id, state, target }) =>
    JSON.stringify([id, state, target === null ? null : target.map(plain)]),
  )
  return digestOf(lines.toSorted().join('\n'))
}

function plain(piece: Inline): unknown {
  return typeof piece === 'string' ? piece : [piece.type, piece.id, piece.content.map(plain)]
}
