import type { Candidate, CandidateReason } from '../../report/reviewers/candidate.ts'
import type { CodeOwners } from './code-owners.ts'
import type { HistoryCommit, Signature } from './history.ts'

export type { Candidate, CandidateReason }

/** A candidate with what leads to more evidence elsewhere. */
export interface WeighedCandidate extends Candidate {
  /** How they signed what they did last for the locale; null: they did nothing there. */
  readonly signature: Signature | null
  /** Id of the newest commit to the locale that they are the author of, not one of several; null: there is none. */
  readonly commit: string | null
  /** Numbers of pull requests for the locale that their commits came with, the newest first, a few. */
  readonly requests: readonly number[]
}

/** Everything that a project says of people, whatever the locale. */
export interface Evidence {
  /** Children before their parents. */
  readonly commits: readonly HistoryCommit[]
  /** Locale of a translation, by its path; undefined: it is none. */
  readonly localeOf: (path: string) => string | undefined
  /** Whom each translation names as its translators, by path. */
  readonly translators: ReadonlyMap<string, readonly string[]>
  /** `github.reviewers`. */
  readonly configured: Readonly<Record<string, readonly string[]>>
  readonly owners: CodeOwners
  /** Account that owns the repository, a person's or an organisation's; null: nobody knows. */
  readonly owner: string | null
}

/** Whom it is asked of. */
export interface Asking {
  /** BCP 47, canonical case. */
  readonly locale: string
  /** Translations that a reviewer is looked for, there or not yet. */
  readonly targets: readonly string[]
  /** ISO 8601: age is counted to this day. */
  readonly now: string
}

/** What has to be known to choose. */
export interface Choosing {
  /** ISO 8601. */
  readonly now: string
  /** Logins that are never asked: the author, those who opted out, bots. Compared without case. */
  readonly never: readonly string[]
  /** Who was asked already here: never again. */
  readonly already: readonly string[]
  /** Who was asked elsewhere lately, and when (ISO 8601): others come first. */
  readonly lately: Readonly<Record<string, string>>
  /** How many at most. */
  readonly most: number
}
