import type { PlaceholderType, Segment } from '../../document/types.ts'
import { buildTree } from './build-tree.ts'
import { findAtoms } from './find-atoms.ts'

/** What a code is: a placeholder of the document, or markup that only exchange makes a code of. */
export type CodeKind =
  | PlaceholderType
  | 'emphasis'
  | 'strong'
  | 'delete'
  /** A line break that readers see. */
  | 'break'
  /** A character that stands for itself and is written as a character reference, as a blank that must stay. */
  | 'entity'
  /** A character that XML does not allow. */
  | 'control'
  /** The place of an inner segment. */
  | 'hole'

/** Inline code with the bytes of the segment that it stands for. */
export interface Code {
  readonly kind: CodeKind
  /** `x`: stands for itself; `g`: has words inside. */
  readonly type: 'x' | 'g'
  /** All of an `x`; what stands before the words of a `g`. */
  readonly open: string
  /** What stands behind the words of a `g`; empty for an `x`. */
  readonly close: string
  readonly content: readonly Piece[]
  /** The bytes of a `g`'s words, as long as nobody changed them. */
  readonly inner?: string
  /** Of a reference: the label of its definition, as written. */
  readonly label?: string
}

/** Words as a reader sees them, or a code. Never two strings beside each other, and no empty one. */
export type Piece = string | Code

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
