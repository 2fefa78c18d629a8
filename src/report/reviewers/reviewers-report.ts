import type { Candidate } from './candidate.ts'

/** Everything `translate reviewers` found out. */
export interface ReviewersReport {
  readonly tool: { readonly name: string; readonly version: string }
  /** Full id of the commit whose history and files were read. */
  readonly commit: string
  /** True: only a part of the history is here. */
  readonly isShallow: boolean
  /** Sorted by locale. */
  readonly locales: readonly LocaleReviewers[]
  /** What in CODEOWNERS was passed over. */
  readonly notes: readonly (OwnerNote & { readonly path: string })[]
}

export interface LocaleReviewers {
  /** BCP 47, canonical case. */
  readonly locale: string
  /** Posts that were asked for. */
  readonly posts: number
  /** The best first. */
  readonly candidates: readonly StandingCandidate[]
}

export interface StandingCandidate extends Candidate {
  readonly standing: Standing
}

/** What becomes of a candidate: asked, or the first thing that keeps them from it. */
export const STANDINGS = ['asked', 'author', 'never', 'no-account', 'inactive', 'enough'] as const

export type Standing = (typeof STANDINGS)[number]

/** A line of CODEOWNERS, or a part of it, that was passed over. */
export interface OwnerNote {
  /** 1-based. */
  readonly line: number
  /** `pattern`: `!` and `[…]` mean nothing there. `owner`: neither an account nor an address. `team`: asked by GitHub itself. */
  readonly kind: 'pattern' | 'owner' | 'team'
  /** The pattern or the owner, as it is written. */
  readonly text: string
}
