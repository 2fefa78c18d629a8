import type { Token } from '../tokens/tokens.ts'

/** What stands between two words on both sides of an edit. */
export interface Gap {
  readonly before: readonly Token[]
  readonly after: readonly Token[]
  readonly left: Token | undefined
  readonly right: Token | undefined
  /** What stands before `left`. */
  readonly previous: Token | undefined
  /** Whether content changed here too. */
  readonly isHunk: boolean
  /** Where `right` stands among the content of the newer text. */
  readonly at: number
  /** Whether `left` is the first of its sentence. */
  readonly isFirst: boolean
  /** Content of the sentence on both sides; most marks are judged without it. */
  readonly sentence: () => readonly Token[]
}
