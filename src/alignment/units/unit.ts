import type { Range, Segment } from '../../document/types.ts'

/** What a unit is cut from; like `SegmentKind`, with rows of tables as a whole, and tags, comments and rules as `markup`. */
export type UnitKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'row'
  | 'image'
  | 'html'
  | 'code'
  | 'front-matter'
  | 'other'
  | 'markup'

/** What is aligned: a block with the segments that stand in it, or a block of markup without any. */
export interface Unit {
  readonly kind: UnitKind
  /** The block's own segment first, then those cut out of it; the cells of a row; none for markup. */
  readonly segments: readonly Segment[]
  /** From the first to the last byte of its segments, or of the markup; UTF-16 offsets. */
  readonly range: Range
  /** Containers around it, heading level, field or language: what else must agree for two units to be alike. */
  readonly nesting: string
  /** Of a heading, 1–6; else 0. */
  readonly level: number
  /** It stands behind the mark of an admonition, on the same line. */
  readonly isTitle: boolean
}
