import type { Inline } from './types.ts'

/** The words of a text, each code without words a blank. */
export function plainText(pieces: readonly Inline[]): string {
  return pieces
    .map(piece => (typeof piece === 'string' ? piece : piece.type === 'x' ? ' ' : plainText(piece.content)))
    .join('')
}
