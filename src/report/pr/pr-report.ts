import type { Message } from '../../errors.ts'
import type { StatusReport } from '../../freshness/types.ts'

/** Everything `translate pr` did or would do; reporters turn it into text, JSON and Markdown. */
export interface PrReport {
  readonly tool: StatusReport['tool']
  /** Full id of the commit that requests go to. */
  readonly base: string
  /** Name of its branch. */
  readonly branch: string
  /** `owner/name`. */
  readonly repository: string
  /** `plan` writes nothing. */
  readonly mode: 'plan' | 'write'
  /** Locales for which requests are opened, as the configuration lists them. */
  readonly enabled: readonly string[]
  /** By locale, then by post. */
  readonly items: readonly PrItem[]
  /** Translations that were asked for and have no usable basis: nothing can be told of them. */
  readonly unknown: number
}

/**
 * What became of a pull request or an issue. `reported`: its locale is not enabled; `waiting`: this run opened enough; `declined`: a person
 * closed it; `conflict`: a person has to mend its branch; `failed`: `problem` says why.
 */
export type PrOutcome =
  | 'none'
  | 'opened'
  | 'reopened'
  | 'refreshed'
  | 'unchanged'
  | 'closed'
  | 'reported'
  | 'waiting'
  | 'declined'
  | 'conflict'
  | 'failed'

export interface PrThread {
  readonly outcome: PrOutcome
  /** Null where there is none yet. */
  readonly number: number | null
  readonly url: string | null
}

/** One locale, or one post of it. */
export interface PrItem {
  /** BCP 47. */
  readonly locale: string
  /** Path of the source; null: all posts of the locale. */
  readonly post: string | null
  readonly branch: string
  readonly pull: PrThread
  readonly issue: PrThread
  /** True: a commit was made, or would be. */
  readonly isCommitted: boolean
  /** Paths that differ from the base. */
  readonly files: readonly string[]
  readonly counts: {
    readonly posts: number
    readonly carried: number
    readonly translated: number
    /** Of these changes people said below the request since the last run that the translation is right as it is. */
    readonly accepted: number
    readonly work: number
    readonly queued: number
  }
  /** Paths that a person has to bring together. */
  readonly conflicts: readonly string[]
  /** Logins whose `/translate accept` below the request has no effect, since it names no key. */
  readonly keyless: readonly string[]
  /** Who was asked for a review or mentioned by this run, or would be. */
  readonly asked: readonly AskedReviewer[]
  readonly problem: Message | null
}

export interface AskedReviewer {
  readonly login: string
  /** `mentioned`: GitHub lets nobody ask them. */
  readonly how: 'requested' | 'mentioned' | 'reminded'
}
