import { associationOf } from '../associations.ts'
import { dateOf, maybeDate } from '../clock.ts'
import { fullName } from '../state.ts'
import type { Issue, Pull, Repository, Review, State } from '../types.ts'
import { nodeId, showAccount } from './accounts.ts'
import { pageOf, showLabel } from './issues.ts'
import { showRepository, urlOf } from './repository.ts'

/** A pull request as lists show it. */
export async function showPull(
  state: State,
  repository: Repository,
  issue: Issue & { pull: Pull },
): Promise<Record<string, unknown>> {
  const { number, pull, assignees } = issue
  const root = urlOf(state, repository)
  const url = `${root}/pulls/${number}`
  const html = pageOf(state, repository, issue)
  return {
    url,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: `${root}/issues/${number}`,
    number,
    state: issue.state,
    locked: issue.isLocked,
    title: issue.title,
    user: showAccount(state, issue.author),
    body: issue.body,
    created_at: dateOf(issue.createdAt),
    updated_at: dateOf(issue.updatedAt),
    closed_at: maybeDate(issue.closedAt),
    merged_at: maybeDate(pull.mergedAt),
    merge_commit_sha: pull.mergeCommit,
    assignee: assignees[0] === undefined ? null : showAccount(state, assignees[0]),
    assignees: assignees.map(each => showAccount(state, each)),
    requested_reviewers: pull.requested.map(each => showAccount(state, each)),
    requested_teams: [],
    labels: issue.labels.map(label => showLabel(state, repository, label)),
    milestone: null,
    draft: pull.isDraft,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${root}/pulls/comments{/number}`,
    comments_url: `${root}/issues/${number}/comments`,
    statuses_url: `${root}/statuses/${pull.head.sha}`,
    head: showHead(state, pull),
    base: await showBase(state, repository, pull),
    _links: showLinks(root, html, issue),
    author_association: await associationOf(state, repository, issue.author),
    auto_merge: null,
    active_lock_reason: null,
  }
}

function showHead(state: State, { head }: Pull): Record<string, unknown> {
  const { owner, repository, branch, sha } = head
  const label = `${owner.login}:${branch}`
  const repo = repository === null ? null : showRepository(state, repository)
  return { label, ref: branch, sha, user: showAccount(state, owner), repo }
}

async function showBase(
  state: State,
  repository: Repository,
  { base }: Pull,
): Promise<Record<string, unknown>> {
  const { owner, git } = repository
  const tip = state.assume.baseFollowsBranch ? await git.tip(base.branch) : null
  const label = `${owner.login}:${base.branch}`
  const repo = showRepository(state, repository)
  return { label, ref: base.branch, sha: tip ?? base.sha, user: showAccount(state, owner), repo }
}

function showLinks(
  root: string,
  html: string,
  { number, pull }: Issue & { pull: Pull },
): Record<string, unknown> {
  const url = `${root}/pulls/${number}`
  const links = {
    self: url,
    html,
    issue: `${root}/issues/${number}`,
    comments: `${root}/issues/${number}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${root}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${root}/statuses/${pull.head.sha}`,
  }
  return Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }]))
}

/** A review of a pull request. */
export async function showReview(
  state: State,
  repository: Repository,
  { issue, review }: { issue: Issue; review: Review },
): Promise<Record<string, unknown>> {
  const { id, author, body, submittedAt } = review
  const html = `${pageOf(state, repository, issue)}#pullrequestreview-${id}`
  const pull = `${urlOf(state, repository)}/pulls/${issue.number}`
  return {
    id,
    node_id: nodeId('PullRequestReview', id),
    user: showAccount(state, author),
    body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: await associationOf(state, repository, author),
    _links: { html: { href: html }, pull_request: { href: pull } },
    ...(submittedAt !== null && { submitted_at: dateOf(submittedAt) }),
    commit_id: review.commit,
  }
}

/** `owner:branch` of the head where it is of another repository, else the branch. */
export function headName({ head }: Pull, repository: Repository): string {
  const isOurs = head.repository !== null && fullName(head.repository) === fullName(repository)
  return isOurs ? head.branch : `${head.owner.login}:${head.branch}`
}
