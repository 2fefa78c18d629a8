import { dateOf, maybeDate } from '../clock.ts'
import { associationOf } from '../associations.ts'
import type { Comment, Issue, Label, Repository, State } from '../types.ts'
import { nodeId, showAccount } from './accounts.ts'
import { htmlOf, urlOf } from './repository.ts'

/** A label of a repository. */
export function showLabel(state: State, repository: Repository, label: Label): Record<string, unknown> {
  const { id, name, color, description } = label
  const url = `${urlOf(state, repository)}/labels/${encodeURIComponent(name)}`
  return { id, node_id: nodeId('Label', id), url, name, color, default: false, description }
}

/** An issue, or a pull request in its shape. */
export async function showIssue(
  state: State,
  repository: Repository,
  issue: Issue,
): Promise<Record<string, unknown>> {
  const { id, number, title, body, stateReason, isLocked, pull, assignees, closedBy } = issue
  const root = urlOf(state, repository)
  const url = `${root}/issues/${number}`
  const comments = [...repository.comments.values()].filter(comment => comment.issue === issue)
  return {
    url,
    repository_url: root,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: pageOf(state, repository, issue),
    id,
    node_id: nodeId('Issue', id),
    number,
    title,
    user: showAccount(state, issue.author),
    labels: issue.labels.map(label => showLabel(state, repository, label)),
    state: issue.state,
    locked: isLocked,
    assignee: assignees[0] === undefined ? null : showAccount(state, assignees[0]),
    assignees: assignees.map(each => showAccount(state, each)),
    milestone: null,
    comments: comments.length,
    created_at: dateOf(issue.createdAt),
    updated_at: dateOf(issue.updatedAt),
    closed_at: maybeDate(issue.closedAt),
    author_association: await associationOf(state, repository, issue.author),
    active_lock_reason: null,
    ...(pull !== null && { draft: pull.isDraft, pull_request: showPullLinks(state, repository, issue) }),
    body,
    closed_by: closedBy === null ? null : showAccount(state, closedBy),
    reactions: showReactions(`${url}/reactions`),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: stateReason,
  }
}

function showPullLinks(state: State, repository: Repository, issue: Issue): Record<string, unknown> {
  const html = pageOf(state, repository, issue)
  return {
    url: `${urlOf(state, repository)}/pulls/${issue.number}`,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    merged_at: maybeDate(issue.pull?.mergedAt ?? null),
  }
}

/** A comment below an issue or a pull request. */
export async function showComment(
  state: State,
  repository: Repository,
  comment: Comment,
): Promise<Record<string, unknown>> {
  const { id, issue, author, body } = comment
  const root = urlOf(state, repository)
  const url = `${root}/issues/comments/${id}`
  return {
    url,
    html_url: `${pageOf(state, repository, issue)}#issuecomment-${id}`,
    issue_url: `${root}/issues/${issue.number}`,
    id,
    node_id: nodeId('IssueComment', id),
    user: showAccount(state, author),
    created_at: dateOf(comment.createdAt),
    updated_at: dateOf(comment.updatedAt),
    author_association: await associationOf(state, repository, author),
    body,
    reactions: showReactions(`${url}/reactions`),
    performed_via_github_app: null,
  }
}

/** Address of an issue or a pull request for people. */
export function pageOf(state: State, repository: Repository, { number, pull }: Issue): string {
  return `${htmlOf(state, repository)}/${pull === null ? 'issues' : 'pull'}/${number}`
}

function showReactions(url: string): Record<string, unknown> {
  const counts = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 }
  return { url, total_count: 0, ...counts }
}
