import type { CodeOwners } from './code-owners.ts'
import type { HistoryCommit, Signature } from './history.ts'

/** Somebody who may know a language, with what speaks for them. */
export interface Candidate {
  /** Account on GitHub; null where only a name is known, so that nobody can be asked by it. */
  readonly login: string | null
  /** As people call them; the login where nothing else is known. */
  readonly name: string
  /** What speaks for them, the heaviest first. */
  readonly reasons: readonly CandidateReason[]
  /** Greater is better; 0 or more. */
  readonly score: number
  /** Of what they did last for this locale, ISO 8601; null where no date is known. */
  readonly active: string | null
}

export type CandidateReason =
  /** Named in the front matter of so many translations. */
  | { readonly kind: 'front-matter'; readonly posts: number; readonly asked: number }
  /** Named in `github.reviewers`. */
  | { readonly kind: 'configured' }
  /** Named in CODEOWNERS for the files that are asked for. */
  | { readonly kind: 'code-owner'; readonly pattern: string }
  /** Wrote so many commits to files of the locale; `asked`: of these to the files that are asked for. */
  | { readonly kind: 'author'; readonly commits: number; readonly asked: number; readonly last: string }
  /** Opened so many pull requests for the locale that were merged. */
  | { readonly kind: 'merged'; readonly requests: number; readonly last: string }
  /** Reviewed so many of them, or is named as a reviewer in so many commits. */
  | { readonly kind: 'reviewed'; readonly requests: number; readonly last: string }

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
