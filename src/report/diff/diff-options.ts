import type { Paint, Words } from '../words.ts'

/** How much of a diff is shown. */
export interface DiffShown {
  readonly t: Words
  /** True: cosmetic and mechanical changes in full too, and passages uncut. */
  readonly all: boolean
  /** Says of each reason what its rule is. */
  readonly explain: boolean
  /** Words of unchanged text at either side of a change. */
  readonly context: number
  /** Address of the files of the commit on GitHub, ending in `/`, for links in Markdown. */
  readonly blob?: string
}

export interface DiffTextOptions extends DiffShown {
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
}
