import type { Inline } from './types.ts'

/** A text with its codes as a translator is shown them; of pairs the words alone. */
export function shownText(pieces: readonly Inline[]): string {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return piece
      return piece.type === 'x' ? (piece.shown ?? '…') : shownText(piece.content)
    })
    .join('')
}

/** A text with all its codes by their ids, for two texts that differ in nothing else. */
export function markedText(pieces: readonly Inline[]): string {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return piece
      const { type, id, content } = piece
      return type === 'x' ? `<${id}/>` : `<${id}>${markedText(content)}</${id}>`
    })
    .join('')
}
