import type { Basis, ChangeSide, Counts, StatusReport, TranslationStatus } from '../../freshness/types.ts'
import type { Finding, SegmentKind } from '../../document/types.ts'

/** One thing in a translation that was signed off, kept or opened again. */
export interface AcceptedItem {
  /**
   * - `edited`, `added`: the target is good for a segment that changed, or came.
   * - `kept`: the target keeps what the source has no more, or lost it, too.
   * - `left`: a text in the source language that stays so.
   */
  readonly kind: 'edited' | 'added' | 'kept' | 'left'
  readonly segment: SegmentKind
  readonly headings: readonly string[]
  /** In the source now; of what was removed in the older version that has it. */
  readonly source: ChangeSide | null
  /** Null where the target has nothing for it. */
  readonly target: ChangeSide | null
}

/** What was signed off in one translation, and what is open after it. */
export interface Acceptance extends Pick<TranslationStatus, 'source' | 'target' | 'locale' | 'state'> {
  readonly scope: 'whole' | 'section' | 'line'
  readonly items: readonly AcceptedItem[]
  /** Removed passages that had a line which was named, and are still open: it names what stands there now. */
  readonly others: readonly AcceptedItem[]
  /** The source version that the whole translation was accepted for, where none was known; with an undo the one that is no basis any more. */
  readonly basis: Pick<Basis, 'commit' | 'path'> | null
  /** Ledger that says so now; null where it did before. */
  readonly ledger: string | null
  /** After it; null where nothing can be compared. */
  readonly segments: Counts | null
}

/** Everything that `translate accept` did; reporters turn it into text and JSON. */
export interface AcceptReport {
  readonly tool: StatusReport['tool']
  readonly parser: StatusReport['parser']
  /** Full id of HEAD. */
  readonly commit: string
  readonly action: 'accept' | 'undo'
  /** False: nothing was written. */
  readonly written: boolean
  /** Who says so; null where nobody is named. */
  readonly by: string | null
  readonly acceptances: readonly Acceptance[]
  readonly findings: readonly Finding[]
}
