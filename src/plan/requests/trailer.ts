const KEY = 'Translation-Request'

/** A commit message that says which request it was made for, so that it is told from the commits of people. Ends in a line end. */
export function withTrailer(message: string, branch: string): string {
  return `${message.trimEnd()}\n\n${KEY}: ${branch}\n`
}

/** A commit as far as it tells who made it. */
export interface MadeCommit {
  /** Addresses. */
  readonly author: string
  readonly committer: string
  readonly message: string
}

/** True for a commit that was made for a request and that nobody rewrote since: who amends one commits it anew. */
export function isOurs({ author, committer, message }: MadeCommit, branch: string): boolean {
  const isRewritten = committer !== author && committer !== 'noreply@github.com'
  return !isRewritten && message.trimEnd().endsWith(`\n${KEY}: ${branch}`)
}
