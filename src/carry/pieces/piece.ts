import { locateTokens, type LocatedToken } from '../../edits/tokens/tokenise.ts'
import { slotOf } from '../../edits/tokens/tokens.ts'
import type { Segment } from '../../document/types.ts'
import { asciiDigits } from './digits.ts'

/** A token of a segment. */
export interface Piece extends LocatedToken {
  readonly segment: Segment
  /** What it is compared by. */
  readonly id: string
}

const known = new WeakMap<Segment, readonly Piece[]>()

/** The tokens of some segments, one after another. Digits of all scripts are read as those of ASCII. */
export function piecesOf(segments: readonly Segment[]): Piece[] {
  return segments.flatMap(piecesIn)
}

function piecesIn(segment: Segment): readonly Piece[] {
  const pieces = known.get(segment) ?? read(segment)
  known.set(segment, pieces)
  return pieces
}

function read(segment: Segment): Piece[] {
  if (segment.kind === 'front-matter' && !segment.translatable) return []
  return locateTokens(asciiDigits(segment.source)).map(({ type, text, key, range }) => {
    return { type, text, key, range, segment, id: `${type} ${key}` }
  })
}

/** What remains of the tokens when verbatim pieces are exchanged: their words and signs, with a slot for each piece in a sentence. */
export function wordsOf(pieces: readonly Piece[]): string[] {
  return pieces.filter(({ type }) => type === 'word' || type === 'symbol').map(slotOf)
}
