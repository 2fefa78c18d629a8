import type { Segment } from './types.ts'

/** A segment before it has its place in the document: no id, no headings above it, no notes. */
export interface Draft extends Omit<Segment, 'id' | 'headings' | 'notes'> {
  /** Segments cut out of this one, in order. */
  readonly inner: readonly Draft[]
}
