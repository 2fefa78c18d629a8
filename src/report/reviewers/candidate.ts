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
  /** Of what they did last for this locale, and not for many at once, ISO 8601; null where no date is known. */
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
