import type { Inline } from '../types.ts'

/**
 * One string for all texts with the same words and codes. Blanks beside each other are one, those at an end or at a code none: tools add
 * and drop them.
 */
export function textKey(pieces: readonly Inline[]): string {
  return keyOfMarked(flat(pieces))
}

/** The same of a text whose codes are written as `textKey` has them: `\0x1\0`, `\0g1\0` … `\0/1\0`. */
export function keyOfMarked(text: string): string {
  const spaced = text.replaceAll(/[\s\u200B\uFEFF]+/g, ' ')
  if (!spaced.includes('\0')) return spaced.trim()
  // eslint-disable-next-line no-control-regex
  return spaced.replaceAll(/ ?(\u0000[^\u0000]*\u0000) ?/g, '$1').trim()
}

/** Codes between characters that no text has. */
function flat(pieces: readonly Inline[]): string {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return piece.replaceAll('\0', '')
      const { type, id, content } = piece
      return type === 'x' ? `\0x${id}\0` : `\0g${id}\0${flat(content)}\0/${id}\0`
    })
    .join('')
}
