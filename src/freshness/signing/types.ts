import type { Document, Segment, SegmentId } from '../../document/types.ts'
import type { KeptFact, LedgerRecord, SegmentFact } from '../../ledger/types.ts'
import type { Change, Comparison } from '../types.ts'

/** What a ledger says of one segment of a translation. */
export type SignOff = LedgerRecord<SegmentFact | KeptFact>

/** One translation, what lies between its basis and the source now, and what its ledger says of segments. */
export interface Ledgered {
  readonly before: Document
  readonly after: Document
  readonly target: Document
  /** Of `before` and `after`, with every change. */
  readonly comparison: Comparison
  /** Those that no undo revokes. */
  readonly records: readonly SignOff[]
  /** The source's text of a blob, `before` and `after` among them; undefined when it is gone. */
  readonly versionOf: (blob: string) => Document | undefined
  /** Whether a version stands before the basis in the source's history. Not given: nobody looked, and `contested` says when to. */
  readonly isOlder?: ((blob: string) => boolean) | undefined
}

/** A version that a record was made for, and all that changed since. */
export interface Story {
  readonly before: Document
  readonly changes: readonly Change[]
}

/** What is left of a comparison once the records are counted. */
export interface Settled {
  readonly comparison: Comparison
  /** False: the comparison is what it was without the records. */
  readonly isChanged: boolean
  /** Where the changes come from that are told from a record and not from the basis. */
  readonly stories: ReadonlyMap<Change, Story>
  /** Target segments that a record vouches for. */
  readonly signed: ReadonlySet<SegmentId>
  /** Records that hold: the target has the text that they are about. */
  readonly vouchers: readonly Voucher[]
  /** Records about what is still open, whose target has another text now. */
  readonly ignored: readonly SignOff[]
  /** True: a record says that the source changed since where the basis says that it did not; which one is later decides. */
  readonly contested: boolean
}

/** A record and what it is about. */
export interface Voucher {
  readonly record: SignOff
  /** The version that the record was made for; of one that is gone the source as it is now, or at the basis for a kept passage. */
  readonly version: Document
  readonly segment: Segment
  /** What the target has for it. */
  readonly targets: readonly Segment[]
  /** True: the version is gone, and the segment is known by its text alone. */
  readonly lost: boolean
}
