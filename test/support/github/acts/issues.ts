import { invalid } from '../refusal.ts'
import { isAtLeast, newId, roleOf } from '../state.ts'
import type { Account, Comment, Issue, Repository, State } from '../types.ts'

const LONGEST_BODY = 65_536
const LONGEST_TITLE = 256

/** Texts of an issue or a pull request, checked for their length. */
export function checkTexts(
  resource: string,
  { title, body }: { title?: string | undefined; body?: string | null | undefined },
): void {
  if (title !== undefined && title.trim() === '')
    throw invalid({ resource, code: 'missing_field', field: 'title' })
  if ((title ?? '').length > LONGEST_TITLE)
    throw invalid({
      resource,
      code: 'custom',
      field: 'title',
      message: `title is too long (maximum is ${LONGEST_TITLE} characters)`,
    })
  if ((body ?? '').length > LONGEST_BODY)
    throw invalid({
      resource,
      code: 'custom',
      field: 'body',
      message: `body is too long (maximum is ${LONGEST_BODY} characters)`,
    })
}

/** A new issue, with the next number. */
export function addIssue(
  state: State,
  repository: Repository,
  given: Pick<Issue, 'author' | 'title' | 'body'> & Partial<Issue>,
): Issue {
  const now = state.clock.now()
  const issue: Issue = {
    id: newId(state),
    number: Math.max(0, ...repository.issues.keys()) + 1,
    state: 'open',
    stateReason: null,
    labels: [],
    assignees: [],
    isLocked: false,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    closedBy: null,
    pull: null,
    ...given,
  }
  repository.issues.set(issue.number, issue)
  return issue
}

/** Closes an issue or a pull request. */
export function closeIssue(state: State, issue: Issue, by: Account | null): void {
  const now = state.clock.now()
  const stateReason = issue.pull === null ? ('completed' as const) : null
  Object.assign(issue, { state: 'closed', stateReason, closedAt: now, closedBy: by, updatedAt: now })
}

/** Opens an issue again. */
export function reopenIssue(state: State, issue: Issue): void {
  const stateReason = issue.pull === null ? ('reopened' as const) : null
  Object.assign(issue, {
    state: 'open',
    stateReason,
    closedAt: null,
    closedBy: null,
    updatedAt: state.clock.now(),
  })
}

/** A new comment below an issue or a pull request. */
export function addComment(
  state: State,
  repository: Repository,
  { issue, author, body }: Pick<Comment, 'issue' | 'author' | 'body'>,
): Comment {
  checkComment(body)
  const now = state.clock.now()
  const comment = { id: newId(state), issue, author, body, createdAt: now, updatedAt: now }
  repository.comments.set(comment.id, comment)
  issue.updatedAt = now
  return comment
}

/** Refuses a comment that is empty or too long. */
export function checkComment(body: string): void {
  if (body.trim() === '')
    throw invalid({
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body cannot be blank',
    })
  if (body.length > LONGEST_BODY)
    throw invalid({
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: `Body is too long (maximum is ${LONGEST_BODY} characters)`,
    })
}

/** May this account change labels and others' texts? */
export function mayTriage(repository: Repository, account: Account): boolean {
  return account.type === 'Bot' || isAtLeast(roleOf(repository, account), 'triage')
}
