import type { Document, PlaceholderType, Segment } from '../../document/types.ts'

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

/** A stretch of a segment's source that is no words. Offsets are UTF-16 units into the source. */
export interface Atom {
  readonly kind: CodeKind
  readonly start: number
  readonly end: number
  readonly role: 'whole' | 'open' | 'close'
  /** What opens and closes belong together by: one value of a pair's own, or a tag's name. */
  readonly pair: string
  /** False: that it is a pair is only a guess, or of no weight, and another pair goes before. */
  readonly binding: boolean
}

/** Where a translator's text belongs. */
export interface TextPlace {
  /** The source. */
  readonly document: Document
  /** The translation; left out where there is none yet. */
  readonly target?: Document | undefined
  readonly segment: Segment
  /** What the translation has there now: what is not changed stays as it is written, links to pages in the locale stay. */
  readonly existing?: Segment | undefined
  /** The source segment that `existing` was made for; `segment` itself where nothing changed since. Left out: not known. */
  readonly madeFor?: Segment | undefined
}
