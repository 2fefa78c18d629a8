import { HOLE, type Range } from '../../document/types.ts'
import type { Splice } from '../types.ts'
import { difference } from '../splice.ts'
import { inDigitsOf } from './digits.ts'
import { locateInText } from './locate.ts'
import type { Piece } from './piece.ts'

/**
 * The splices that put `after` in the place of a piece of the target, which is equal to `before`: of a link or an image with the
 * same kind of address only the address, of a number its digits as the target writes them, of code and tags everything around
 * the words that were cut out of it. Null where the piece does not stand in the text as it is told.
 */
export function exchangePiece(piece: Piece, before: Piece, after: Piece): Splice[] | null {
  const { segment, range } = piece
  if (range === null) return null
  const raw = segment.source.slice(range.start, range.end)
  const wanted = wantedText({ piece, raw }, before, after)
  if (wanted === null) return null
  const [old, fresh] = [raw.split(HOLE), wanted.split(HOLE)]
  if (old.length !== fresh.length) return null
  const splices: Splice[] = []
  let at = range.start
  for (const [i, part] of old.entries()) {
    const place = locateInText(segment, { start: at, end: at + part.length })
    if (place === null && part !== fresh[i]) return null
    if (place !== null) splices.push(...spliceAt(place, part, (fresh[i] ?? '').replaceAll(/\r?\n/g, ' ')))
    at += part.length + 1
  }
  return splices
}

/** A piece that goes on in the next line has the line's prefix in it, and is exchanged whole. */
function spliceAt(place: Range, before: string, after: string): Splice[] {
  if (before === after) return []
  return place.end - place.start === before.length
    ? difference(place, before, after)
    : [{ ...place, code: after }]
}

function wantedText(
  { piece, raw }: { readonly piece: Piece; readonly raw: string },
  before: Piece,
  after: Piece,
): string | null {
  const text = after.range === null ? null : textAt(after)
  if (piece.type === 'number' && after.type === 'number') return inDigitsOf(raw, after.text)
  if (piece.type === after.type && (piece.type === 'target' || piece.type === 'image')) {
    const at = raw.indexOf(before.key)
    return at === -1 ? null : raw.slice(0, at) + after.key + raw.slice(at + before.key.length)
  }
  return text
}

function textAt({ segment, range }: Piece): string | null {
  return range === null ? null : segment.source.slice(range.start, range.end)
}
