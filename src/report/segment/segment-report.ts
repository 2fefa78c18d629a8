import type { Document } from '../../document/types.ts'

/** What `translate segment` found in one file. */
export interface SegmentReport {
  /** As the person named it. */
  readonly file: string
  readonly parser: { readonly name: string; readonly version: string }
  readonly document: Document
}
