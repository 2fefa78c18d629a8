import type { Finding } from '../../document/types.ts'
import type { Message } from '../../errors.ts'
import type { StatusReport } from '../../freshness/types.ts'

/** Everything `translate push` did or would do; reporters turn it into text and JSON. */
export interface PushReport {
  readonly tool: StatusReport['tool']
  readonly parser: StatusReport['parser']
  /** Full id of HEAD. */
  readonly commit: string
  /** `plan`: nothing was sent that changes anything. */
  readonly mode: 'plan' | 'write'
  readonly project: { readonly id: number; readonly name: string; readonly url: string }
  readonly posts: readonly PushedPost[]
  /** Files there of posts that are no more. */
  readonly gone: readonly GonePost[]
  readonly findings: readonly Finding[]
}

/**
 * One post. `planned`: something would be done; `written`: it was; `unchanged`: all is there as it shall be; `empty`: it has nothing to
 * translate; `failed`: its source is not there as it shall be.
 */
export interface PushedPost {
  readonly source: string
  /** Of its file at Crowdin. */
  readonly path: string
  /** How it was found there. */
  readonly kind: 'present' | 'renamed' | 'new'
  /** Of a renamed one: the path that it had there. */
  readonly from: string | null
  readonly outcome: 'planned' | 'written' | 'unchanged' | 'empty' | 'failed'
  readonly problem: Message | null
  /** Segments by what becomes of them. */
  readonly segments: Readonly<Record<SegmentChange, number>>
  /** Those that were there already count as well. */
  readonly translations: readonly OfferedTranslation[]
}

/** Of edited segments, `substantive` ones lose their approval and keep their text; the others keep both. */
export type SegmentChange = 'added' | 'removed' | 'cosmetic' | 'mechanical' | 'substantive'

/** Texts of one translation in git that Crowdin does not have. */
export interface OfferedTranslation {
  readonly locale: string
  readonly target: string
  readonly outcome: 'planned' | 'written' | 'failed'
  /** Number of segments that are offered. */
  readonly segments: number
  /** Number of those that Crowdin took; null: none was sent. */
  readonly taken: number | null
  readonly problem: Message | null
}

export interface GonePost {
  readonly source: string
  readonly path: string
  /** `left`: it is only told. */
  readonly outcome: 'left' | 'planned' | 'deleted' | 'failed'
  readonly problem: Message | null
}
