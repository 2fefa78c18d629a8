import type { Range } from '../../document/types.ts'
import type { Splice } from '../types.ts'
import { locateInText } from './locate.ts'
import type { Piece } from './piece.ts'

/** What stands beside a sentence, and may go without a word of it changing. */
const BESIDE: ReadonlySet<string> = new Set(['comment', 'id', 'emoji', 'footnote', 'tag'])
/** With the blank before it; a tag may stand between two words. */
const APART: ReadonlySet<string> = new Set(['comment', 'id', 'footnote'])
const BREAK = /^<(?:br|wbr|hr)\b/i

/**
 * The splices that take a piece out of the target: a link leaves its words, what stands beside the sentence goes with the blank
 * before it. Null for pieces that a sentence has a place for.
 */
export function removePiece(piece: Piece): Splice[] | null {
  const { segment, range, type } = piece
  if (range === null) return null
  if (type === 'target' || type === 'label') return unlink(piece, range)
  if (!BESIDE.has(type) || BREAK.test(piece.key)) return null
  const blank = APART.has(type) && /[ \t]$/.test(segment.source.slice(0, range.start)) ? 1 : 0
  return cut(piece, [{ start: range.start - blank, end: range.end }])
}

function unlink(piece: Piece, { start, end }: Range): Splice[] | null {
  const link = piece.segment.placeholders.find(
    ({ type, ranges }) =>
      type === 'link' && ranges.length === 2 && ranges.some(each => each.start <= start && end <= each.end),
  )
  return link === undefined ? null : cut(piece, link.ranges)
}

function cut({ segment }: Piece, ranges: readonly Range[]): Splice[] | null {
  const places = ranges.map(range => locateInText(segment, range))
  return places.every(place => place !== null) ? places.map(place => ({ ...place, code: '' })) : null
}
