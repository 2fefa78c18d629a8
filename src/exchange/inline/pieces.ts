import type { Segment } from '../../document/types.ts'
import { buildTree } from './build-tree.ts'
import { findAtoms } from './find-atoms.ts'
import type { Code, Piece } from './types.ts'

/** A segment's text without the blanks at its ends. */
export interface Pieces {
  readonly lead: string
  readonly pieces: readonly Piece[]
  readonly trail: string
}

/**
 * Reads a segment's text as words and codes. In prose, escapes and character references become the characters they stand for,
 * and a line end that readers do not see a blank; other kinds (front matter, attributes, comments in code) are words as they are,
 * with LF. A Markdown parser must be loaded.
 */
export function readPieces(segment: Segment): Pieces {
  const { source } = segment
  const lead = /^[ \t\r\n]*/.exec(source)?.[0] ?? ''
  let end = source.length
  while (end > lead.length && /[ \t\r\n]/.test(source[end - 1] ?? '')) end--
  const range = { start: lead.length, end }
  return { lead, pieces: buildTree(segment, findAtoms(segment), range), trail: source.slice(end) }
}

/** All codes of a text, in the order in which they begin. */
export function codesIn(pieces: readonly Piece[]): Code[] {
  return pieces.flatMap(piece => (typeof piece === 'string' ? [] : [piece, ...codesIn(piece.content)]))
}
