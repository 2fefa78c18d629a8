import { ask, askMaybe } from './ask.ts'
import type { Github } from './connection.ts'
import { HARMLESS } from './harmless.ts'
import { issueOf } from './issue-of.ts'
import { listAll, PAGE } from './list-all.ts'
import { makeOnce } from './make-once.ts'
import { isSameText } from './same-text.ts'
import type { Issue } from './types.ts'

export interface IssueFilter {
  readonly label: string
  readonly state: 'open' | 'closed' | 'all'
}

export interface NewIssue {
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
}

export interface IssueEdit {
  readonly title?: string
  readonly body?: string
  readonly state?: 'open' | 'closed'
  /** Why it is closed or opened again. */
  readonly reason?: 'completed' | 'not_planned' | 'reopened'
}

/** All issues with a label, oldest first; no pull requests. */
export async function listIssues(g: Github, { label, state }: IssueFilter): Promise<Issue[]> {
  const all = await listAll(g, {
    subject: label,
    pages: ({ paginate }) =>
      paginate.iterator('GET /repos/{owner}/{repo}/issues', {
        ...g.at,
        labels: label,
        state,
        sort: 'created',
        direction: 'asc',
        per_page: PAGE,
      }),
    keyOf: ({ number }) => number,
  })
  return all.filter(({ pull_request }) => pull_request === undefined).map(issueOf)
}

/** Whether an issue has a number, and not a pull request. */
export async function isIssue(g: Github, number: number): Promise<boolean> {
  const found = await askMaybe(g, {
    subject: `#${number}`,
    call: client =>
      client.request('GET /repos/{owner}/{repo}/issues/{issue_number}', { ...g.at, issue_number: number }),
  })
  return found !== null && found.pull_request === undefined
}

/** Opens an issue; where one is open with the same title, body and first label after an answer was lost, gives that. */
export function createIssue(g: Github, wanted: NewIssue): Promise<Issue> {
  const { title, body, labels } = wanted
  return makeOnce(g, {
    subject: title,
    make: async client => {
      const asked = { ...g.at, title, body, labels: [...labels] }
      const { data } = await client.request('POST /repos/{owner}/{repo}/issues', asked)
      return { data: issueOf(data) }
    },
    find: () => findIssue(g, wanted),
  })
}

/** Changes what is named, nothing else. */
export async function editIssue(g: Github, number: number, edit: IssueEdit): Promise<Issue> {
  const { reason, ...fields } = edit
  const asked = {
    ...g.at,
    issue_number: number,
    ...fields,
    ...(reason !== undefined && { state_reason: reason }),
  }
  const issue = await ask(g, {
    subject: `#${number}`,
    call: client =>
      client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        ...asked,
        request: HARMLESS,
      }),
  })
  return issueOf(issue)
}

/** The newest hundred are enough to see what was made a moment ago. */
async function findIssue(g: Github, { title, body }: NewIssue): Promise<Issue | null> {
  const newest = await ask(g, {
    subject: title,
    call: client =>
      client.request('GET /repos/{owner}/{repo}/issues', { ...g.at, state: 'open', per_page: PAGE }),
  })
  const same = newest.find(
    issue => issue.pull_request === undefined && issue.title === title.trim() && isSameText(issue.body, body),
  )
  return same === undefined ? null : issueOf(same)
}
