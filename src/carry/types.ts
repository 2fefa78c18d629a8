import type { Document, Range, SegmentId } from '../document/types.ts'
import type { Reason } from '../edits/types.ts'
import type { Change } from '../freshness/types.ts'

/** One translation, the source that it was made from, and the source as it is now. */
export interface CarryInput {
  readonly before: Document
  readonly after: Document
  readonly target: Document
  /** What lies between `before` and `after`, without what the ledger has settled. */
  readonly changes: readonly Change[]
  /** True: passages that are removed in the source are removed from the target. */
  readonly prune: boolean
  /**
   * True: what moved in the source since the basis is moved in the target. The order of a translation alone seldom tells whether
   * that was done before, so the caller has to know. Default true.
   */
  readonly moves?: boolean
  /** Of the target, BCP 47; without it no number is taken to change the words beside it. */
  readonly locale?: string
}

/** A range of the target's text, in UTF-16 offsets, and what comes in its place. */
export interface Splice extends Range {
  readonly code: string
}

/**
 * What becomes of one change in one translation.
 * - `idle`: cosmetic, nothing to do.
 * - `open`: a translator's work; pieces of it may be carried all the same.
 * - `carried`: the target follows by the splices, and nothing is left to do for it.
 * - `already`: the target agrees with the newer source.
 * - `left`: no translator's work by itself, but it cannot be carried with certainty; `reasons` says why, codes of `edits:`
 *   that begin with `cannotCarry`.
 */
export interface CarryOutcome {
  readonly state: 'idle' | 'open' | 'carried' | 'already' | 'left'
  /** Never empty where something is left. */
  readonly reasons: readonly Reason[]
  /** Pieces of the target that are exchanged, inserted or removed; empty where nothing is carried. */
  readonly splices: readonly Splice[]
}

/** What would be done to one translation; a plain value. */
export interface CarryPlan {
  /** In the order of the changes. */
  readonly outcomes: readonly CarryOutcome[]
  /** Sections that moved in the source, and move here too, told by their headings in the target. */
  readonly moves: readonly string[]
  /** Segments of `after` whose order among their siblings the target has by these moves; on record, they tell that it was done. */
  readonly ordered: readonly SegmentId[]
  /** The target as it would be; the text as it is when nothing is carried. */
  readonly text: string
}
