/** What GitHub does not write down, one switch each; `ASSUMED` is what the emulator does unless told otherwise. */
export interface Assume {
  /** `base.sha` of a pull request is the tip of the base branch now; otherwise that of when its head was pushed last. */
  baseFollowsBranch: boolean
  /** Looks at a pull request that find `mergeable: null` after a push to its head or base. */
  mergeableAfter: number
  /** Status of an answer about a secondary limit. */
  secondaryStatus: 403 | 429
  /** It says `Retry-After`. */
  secondaryRetryAfter: boolean
  /** Blobs, trees, commits and refs count as content, like comments and pull requests. */
  gitDataIsContent: boolean
  /** `base_tree` may be the id of a commit. */
  baseTreeTakesCommit: boolean
  /** A head filter without `owner:` finds everything, as if it was not there; otherwise nothing. */
  bareHeadFilterIsIgnored: boolean
}

/** What is reported of the service, and where reports differ, what is harder for a client. */
export const ASSUMED: Assume = {
  baseFollowsBranch: false,
  mergeableAfter: 1,
  secondaryStatus: 403,
  secondaryRetryAfter: true,
  gitDataIsContent: true,
  baseTreeTakesCommit: true,
  bareHeadFilterIsIgnored: true,
}
