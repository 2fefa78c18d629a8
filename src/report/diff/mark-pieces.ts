import { HOLE } from '../../document/types.ts'
import { printable } from '../text/printable.ts'
import type { Piece } from './piece.ts'

/** A stretch of text to be shown: as it is, as removed or as added. */
export interface Mark {
  readonly kind: Piece['kind']
  readonly text: string
}

/**
 * A word diff to be shown on one line: control characters and marks of direction are spelt out, invisible characters too
 * where they are what changed, and the space beside a change stands outside of it.
 */
export function markPieces(pieces: readonly Piece[]): Mark[] {
  const marks: Mark[] = []
  const show = (kind: Mark['kind'], text: string): void => {
    if (text !== '') marks.push({ kind, text: shown(text, kind) })
  }
  for (let at = 0; at < pieces.length; at += 1) {
    const sides = placeAt(pieces, at)
    if (sides.length === 0) show('same', textOf(pieces[at]))
    else {
      const { lead, trail, texts } = withoutSpace(sides.map(textOf))
      show('same', lead)
      sides.forEach(({ kind }, i) => show(kind, texts[i] ?? ''))
      show('same', trail)
      at += sides.length - 1
    }
  }
  return marks
}

/** The removed and the added piece that begin here, or the one that there is. */
function placeAt(pieces: readonly Piece[], at: number): Piece[] {
  const [first, second] = [pieces[at], pieces[at + 1]]
  if (first === undefined || first.kind === 'same') return []
  return first.kind === 'removed' && second?.kind === 'added' ? [first, second] : [first]
}

function textOf(piece: Piece | undefined): string {
  return piece?.words.join('') ?? ''
}

/** A space at the start or the end of all sides is no part of the change; a change of spaces alone keeps them. */
function withoutSpace(sides: readonly string[]): { lead: string; trail: string; texts: readonly string[] } {
  if (sides.some(text => text.trim() === '')) return { lead: '', trail: '', texts: sides }
  const lead = sides.every(text => text.startsWith(' ')) ? ' ' : ''
  const trail = sides.every(text => text.endsWith(' ')) ? ' ' : ''
  return { lead, trail, texts: sides.map(text => text.slice(lead.length, text.length - trail.length)) }
}

const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060-\u2064\ufeff]/g

function shown(text: string, kind: Mark['kind']): string {
  const plain = printable(text.replaceAll(HOLE, '…'))
  if (kind === 'same') return plain
  return plain.replaceAll(INVISIBLE, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
