import type { Paint, Words } from '../words.ts'

export interface StatusTextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
  /** A row for each post and locale. */
  readonly posts: boolean
  /** Each change below its row; implies `posts`. */
  readonly changes: boolean
  /** Why each translation has its state, and what the rule behind each reason is. */
  readonly explain: boolean
  /** True: only translations were looked at that a branch changes. */
  readonly changedOnly?: boolean
}
