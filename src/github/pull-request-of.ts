import { labelNames } from './issue-of.ts'
import { loginOf, type GivenUser } from './login-of.ts'
import type { PullRequest } from './types.ts'

/** What a list of pull requests and a single one both have. */
export interface GivenPull {
  readonly number: number
  readonly state: string
  readonly draft?: boolean | undefined
  readonly title: string
  readonly body: string | null
  readonly html_url: string
  readonly user: GivenUser
  readonly labels: readonly { readonly name?: string | undefined }[]
  readonly requested_reviewers?: readonly { readonly login: string }[] | null | undefined
  readonly head: GivenEnd
  readonly base: GivenEnd
  readonly merge_commit_sha: string | null
  readonly created_at: string
  readonly updated_at: string
  readonly merged_at: string | null
  readonly closed_at: string | null
}

interface GivenEnd {
  readonly ref: string
  readonly sha: string
  readonly repo: { readonly id: number | bigint; readonly full_name: string } | null
}

/** A pull request in our words. */
export function pullRequestOf(given: GivenPull): PullRequest {
  const { head, base } = given
  const isMerged = given.merged_at !== null
  return {
    number: given.number,
    state: given.state === 'open' ? 'open' : 'closed',
    isMerged,
    isDraft: given.draft ?? false,
    title: given.title,
    body: given.body ?? '',
    url: given.html_url,
    author: loginOf(given.user),
    labels: labelNames(given.labels),
    requested: (given.requested_reviewers ?? []).map(({ login }) => login),
    head: { branch: head.ref, commit: head.sha, repository: head.repo?.full_name ?? null },
    base: { branch: base.ref, commit: base.sha },
    // of one that is open it is a merge that was tried, nothing that anybody has
    mergeCommit: isMerged ? given.merge_commit_sha : null,
    createdAt: given.created_at,
    updatedAt: given.updated_at,
    mergedAt: given.merged_at,
    closedAt: given.closed_at,
  }
}
