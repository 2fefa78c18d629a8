import type { Piece } from './types.ts'

/** Whether two texts have the same words and are written with the same codes. */
export function isSamePieces(a: readonly Piece[], b: readonly Piece[]): boolean {
  return a.length === b.length && a.every((piece, i) => isSame(piece, b[i]))
}

function isSame(a: Piece, b: Piece | undefined): boolean {
  if (typeof a === 'string' || typeof b === 'string' || b === undefined) return a === b
  return a.open === b.open && a.close === b.close && isSamePieces(a.content, b.content)
}
