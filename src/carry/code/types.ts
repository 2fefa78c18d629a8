import type { Reason } from '../../edits/types.ts'
import type { Held } from './read-stock.ts'
import type { Unit } from './read-units.ts'

/** One code block: the source at the basis, the source now, the translation; texts as `Segment.source`, with LF. */
export interface CodeEdit {
  readonly before: string
  readonly after: string
  readonly target: string
  /** Info word of the fence, when known. */
  readonly language?: string | undefined
}

/** What becomes of the translation. */
export interface CodeCarry {
  readonly text: string
  /** Empty where it follows the source completely; else codes of `edits:` that begin with `cannotCarry`. */
  readonly left: readonly Reason[]
}

/** A stretch of code that is exchanged: its older lines, what the target holds for their words, its newer lines. */
export interface FoundHunk {
  readonly old: readonly Unit[]
  readonly stock: readonly Held[]
  readonly fresh: readonly Unit[]
}

/** A place for words in a newer line. */
export interface Slot {
  readonly kind: 'comment' | 'string'
  readonly text: string
  readonly line: number
  readonly index: number
  /** What the target has for them; the source's own words where there is nothing. */
  fill: Held | undefined
}

/** A newer unit, and the target's words in it. */
export interface Draft {
  readonly unit: Unit
  readonly slots: readonly Slot[]
  /** Stands for the whole unit. */
  whole: Held | undefined
}

/** The newer lines of a hunk, with the target's words in them as far as it has any. */
export interface Filled extends FoundHunk {
  readonly drafts: readonly Draft[]
  /** What of the stock has no place in the newer lines of any hunk. */
  readonly lost: readonly Held[]
  /** Words that the target keeps although the source changed or dropped them. */
  readonly left: readonly Reason[]
}
