import type { Signature } from '../reviewers/history.ts'

/** A commit, as far as a digest reads it. */
export interface DigestCommit {
  readonly oid: string
  /** Full ids, the branch's own line first. */
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  /** When it was committed, in seconds since 1970. */
  readonly at: number
  readonly message: string
}

/** What a commit on the first-parent line says of how it got there. */
export interface Landing {
  /** `merge`: of a branch; `squash`: a pull request as one commit; `commit`: a commit by itself. */
  readonly how: 'merge' | 'squash' | 'commit'
  /** Of the pull request; null: none is named. */
  readonly number: number | null
  /** Account whose repository the branch came from; null: not told. */
  readonly from: string | null
  /** Null: nothing but git's own words. */
  readonly title: string | null
}

/** A commit on the first-parent line, and all commits that came with it, merges left out. */
export interface Landed {
  readonly commit: DigestCommit
  readonly landing: Landing
  /** Account that opened the pull request, where somebody who must know says so; null: nobody does. */
  readonly opener: string | null
  readonly brought: readonly DigestCommit[]
}

/** Somebody to thank. */
export interface DigestPerson {
  /** Account on GitHub; null where it is not certain. */
  readonly login: string | null
  /** As commits call them; the login where nothing else is known. */
  readonly name: string
}
