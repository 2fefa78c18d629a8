import type { Inline } from '../../exchange/types.ts'

/**
 * Git's text under the ids of translators' side, where both say the same: a code that only git has (`t1`) stands for one that the source had when the text
 * was sent, and writes otherwise now. An `x` is the same only where both show the same. Texts that differ in anything else come back as they are.
 */
export function numberAlike(ours: readonly Inline[], theirs: readonly Inline[]): readonly Inline[] {
  return isAlike(ours, theirs) ? theirs : ours
}

function isAlike(ours: readonly Inline[], theirs: readonly Inline[]): boolean {
  return ours.length === theirs.length && ours.every((piece, i) => isAlikePiece(piece, theirs[i]))
}

function isAlikePiece(our: Inline, their: Inline | undefined): boolean {
  if (typeof our === 'string' || typeof their === 'string' || their === undefined) return our === their
  if (our.type !== their.type || !isAlike(our.content, their.content)) return false
  if (our.id === their.id) return true
  return /^t\d+$/.test(our.id) && (our.type === 'g' || (our.shown !== undefined && our.shown === their.shown))
}
