/** A stretch of a word diff; its words joined are its text. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly words: readonly string[]
}
