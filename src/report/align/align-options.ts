import type { Paint, Words } from '../words.ts'

export interface AlignTextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
  /** True: passages are shown whole. */
  readonly full: boolean
  /** True: pairs that are sure and need nobody are only counted. */
  readonly uncertain: boolean
}
