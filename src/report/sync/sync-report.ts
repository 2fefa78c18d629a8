import type { Finding } from '../../document/types.ts'
import type { Message } from '../../errors.ts'
import type { StatusReport } from '../../freshness/types.ts'
import type { ImportedPost, OpenUnit } from '../import/import-report.ts'

/** Everything that `translate push`, `pull` or `sync` did or would do; reporters turn it into text, Markdown and JSON. */
export interface SyncReport {
  readonly command: 'push' | 'pull' | 'sync'
  readonly tool: StatusReport['tool']
  readonly parser: StatusReport['parser']
  /** Full id of HEAD. */
  readonly commit: string
  /** `plan`: nothing was changed, here or there. */
  readonly mode: 'plan' | 'write'
  readonly project: { readonly id: number; readonly name: string; readonly url: string }
  /** What went to Crowdin; of `pull` none. */
  readonly posts: readonly PushedPost[]
  /** What both sides have of each translation, and what came into git; of `push` without what would come. By path, then by locale. */
  readonly translations: readonly SyncedTranslation[]
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

/** Texts of one translation in git that go to Crowdin: where it has none, or the one that git had before. */
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

/**
 * One translation that both sides may have. `outcome` is of git's files, as in `import`; `unchanged`: nothing came; `failed`: `problem` says
 * why it could not be compared, or not be written.
 */
export interface SyncedTranslation extends Pick<
  ImportedPost,
  | 'source'
  | 'target'
  | 'locale'
  | 'problem'
  | 'isNew'
  | 'untranslated'
  | 'waits'
  | 'newBasis'
  | 'recorded'
  | 'edits'
> {
  readonly outcome: 'planned' | 'written' | 'unchanged' | 'waiting' | 'failed'
  /** Number of segments of the source by what becomes of them. */
  readonly segments: Readonly<Record<TextFate, number>>
  /** Each that somebody has to look at. */
  readonly open: readonly OpenText[]
}

/**
 * - `agreed`: both sides say the same; `none`: neither has a text; `behind`: git has one that is not known to be good for the source, and
 *   Crowdin none.
 * - `pulled`: Crowdin's text is in git now; `pushed`: git's text goes to Crowdin; `offered`: it lies there already, beside the one that counts.
 * - `unapproved`: Crowdin has a newer text that nobody approved, where configuration asks for that; `outdated`: its text was made for
 *   another source.
 * - `waiting`: it waits for the rest of a translation that is not there yet.
 * - `conflict`: both sides changed; `bad`: what came cannot stand for the source; `refused`: there is no certain place for it, or the
 *   source has another text now.
 */
export type TextFate =
  | 'agreed'
  | 'none'
  | 'behind'
  | 'pulled'
  | 'pushed'
  | 'offered'
  | 'unapproved'
  | 'outdated'
  | 'waiting'
  | OpenText['fate']

/** A segment whose two texts a person has to look at. */
export interface OpenText extends Pick<OpenUnit, 'why' | 'headings' | 'line' | 'targetLine'> {
  readonly fate: 'conflict' | 'bad' | 'refused'
  /** Key of the string at Crowdin. */
  readonly id: string
  /** Texts with their codes as a translator is shown them; `''` for nothing. */
  readonly source: string
  readonly git: string
  readonly crowdin: string
  /** True: an issue at Crowdin says so, made by this run or there before. */
  readonly commented: boolean
}
