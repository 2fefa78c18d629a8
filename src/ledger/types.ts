import type { Finding } from '../document/types.ts'

/** First 32 hex digits of the SHA-256 of a text in UTF-8. */
export type Digest = string

/** Which of the segments with the same text is meant. */
interface Occurrence {
  /** Source text of the headings above it, outermost first. */
  readonly headings: readonly string[]
  /** 1-based, among the equal ones under these headings. */
  readonly nth: number
}

/** A target that was found good for a source segment. It counts while the aligned target has that digest. */
export interface SegmentFact {
  readonly kind: 'segment'
  readonly source: Digest
  readonly occurrence: Occurrence
  /** Source file's blob that the segment stands in: later edits are computed from it. */
  readonly blob: string
  readonly target: Digest
}

/**
 * A target text that stays although its source segment, last seen in `blob`, was removed, or is translated beside it. With the digest of no
 * text: it was removed from the target, too.
 */
export interface KeptFact extends Omit<SegmentFact, 'kind'> {
  readonly kind: 'kept'
}

/**
 * The source version that a whole translation was made from. It is bound to no text of the translation, as one in the front
 * matter is not: the translation may be edited, and its basis holds. `blob` is what stood at `path` in `commit`.
 */
export interface BasisFact {
  readonly kind: 'basis'
  /** Full id. */
  readonly commit: string
  /** The source's path in that commit, which may have another name now. */
  readonly path: string
  readonly blob: string
}

/** Revokes a record; itself revoked by another undo, it revokes nothing, so that what was said can be unsaid and said again. */
interface UndoFact {
  readonly kind: 'undo'
  readonly revokes: Digest
}

export type Fact = SegmentFact | KeptFact | BasisFact | UndoFact

/**
 * A fact on record. `id` is the digest of the fact alone: two people who record the same have the same id, whatever they
 * note beside it, and an undo of that id revokes both.
 */
export type LedgerRecord<F extends Fact = Fact> = F & {
  readonly id: Digest
  /** Who says so. */
  readonly by?: string
  readonly note?: string
}

/** What one ledger file holds. */
export interface Ledger {
  /** Each once, in the order of the format. Null: git left its conflict markers in it, so nothing can be told from it. */
  readonly records: readonly LedgerRecord[] | null
  /** Without a path. Lines that are no records are errors: a ledger that has one must not be written over. */
  readonly findings: readonly Finding[]
}
