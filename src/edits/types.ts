import type { SegmentKind } from '../document/types.ts'

/** Kind of an edit: nothing to do · carried over without a translator · a translator must look. */
export type EditLabel = 'cosmetic' | 'mechanical' | 'substantive'

/** One piece of evidence; the words are `t('edits:' + code, { before, after })`. */
export interface Reason {
  readonly code: string
  readonly before?: string
  readonly after?: string
}

/** One changed source segment; texts are `Segment.source`. */
export interface Edit {
  readonly before: string
  readonly after: string
  readonly kind?: SegmentKind
  /** Code language of a `code` segment, when known. */
  readonly language?: string
}

export interface Judgement {
  readonly label: EditLabel
  /** Never empty when the texts differ. */
  readonly reasons: readonly Reason[]
}
