import type { Document } from '../../../src/document/types.ts'
import { cutBlocks } from './cut-blocks.ts'
import { type Desk, EDITS } from './edits.ts'
import { type Edited, joinPieces, type Piece, piecesOf } from './pieces.ts'

/** Edits a share (0–1) of a target's blocks, with any of the kinds; no block twice. */
export function editTarget(target: Document, rate: number, desk: Omit<Desk, 'text'>): Edited {
  const edits = Object.values(EDITS)
  let pieces: readonly Piece[] = piecesOf(target.text, cutBlocks(target))
  const whole = pieces.length
  for (let round = 0; round < ROUNDS * whole; round += 1) {
    if (pieces.filter(isEdited).length >= rate * whole) break
    const edit = edits[Math.floor(desk.random() * edits.length)]
    const at = Math.floor(desk.random() * pieces.length)
    const next = edit?.(pieces, at, { ...desk, text: target.text })
    const most = Math.max(rate * whole + SLACK, 1)
    if (next !== undefined && next.filter(isEdited).length <= most) pieces = next
  }
  return joinPieces(pieces)
}

/** Edits of a section may go over the rate by this many blocks. */
const SLACK = 4
const ROUNDS = 30

function isEdited({ edit }: Piece): boolean {
  return edit !== undefined
}
