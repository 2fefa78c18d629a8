import { addIssue, checkTexts, closeIssue, mayTriage, reopenIssue } from '../acts/issues.ts'
import { type Call, type Routes, actorOf, bodyOf, ok, param } from '../http.ts'
import { listed } from '../paging.ts'
import { refused } from '../refusal.ts'
import { showIssue } from '../show/issues.ts'
import { issueNumbered, labelsNamed } from '../state.ts'
import type { Issue } from '../types.ts'

/** Issues; pull requests are among them. */
export const issueRoutes: Routes = {
  'GET /repos/{owner}/{repo}/issues': { writes: null, reads: ['issues'], handle: listIssues },
  'POST /repos/{owner}/{repo}/issues': { writes: ['issues'], handle: createIssue },
  'GET /repos/{owner}/{repo}/issues/{issue_number}': {
    writes: null,
    reads: ['issues', 'pull_requests'],
    handle: async call => ok(await showIssue(call.state, call.repository, issueAsked(call))),
  },
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': {
    writes: ['issues', 'pull_requests'],
    handle: changeIssue,
  },
}

/** The issue or pull request in the path; 410 where issues are off. */
export function issueAsked(call: Call): Issue {
  const issue = issueNumbered(call.repository, param(call, 'issue_number'))
  if (issue.pull === null && !call.repository.hasIssues)
    throw refused(410, 'Issues are disabled for this repo')
  return issue
}

function listIssues(call: Call) {
  const { state, repository, query } = call
  const wanted = query.get('state') ?? 'open'
  const labels = (query.get('labels') ?? '').split(',').filter(name => name !== '')
  const creator = query.get('creator')?.toLowerCase()
  const since = Date.parse(query.get('since') ?? '1970-01-01')
  const found = [...repository.issues.values()].filter(
    issue =>
      (repository.hasIssues || issue.pull !== null) &&
      (wanted === 'all' || issue.state === wanted) &&
      labels.every(name => issue.labels.some(label => label.name.toLowerCase() === name.toLowerCase())) &&
      (creator === undefined || issue.author.login.toLowerCase() === creator) &&
      issue.updatedAt >= since,
  )
  return listed(call, sorted(found, query), issue => showIssue(state, repository, issue))
}

function sorted(issues: Issue[], query: URLSearchParams): Issue[] {
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt'
  const turn = query.get('direction') === 'asc' ? 1 : -1
  return issues.sort((a, b) => turn * (a[key] - b[key] || a.number - b.number))
}

interface Given {
  title?: string | number
  body?: string | null
  state?: 'open' | 'closed'
  state_reason?: Issue['stateReason']
  labels?: (string | { name?: string })[]
}

async function createIssue(call: Call) {
  const { state, repository } = call
  if (!repository.hasIssues) throw refused(410, 'Issues are disabled for this repo')
  const given = bodyOf<Given>(call)
  const author = actorOf(call)
  const title = `${given.title ?? ''}`
  const body = given.body ?? null
  checkTexts('Issue', { title, body })
  // Labels of those who may not label are left out without a word
  const labels = mayTriage(repository, author) ? labelsNamed(state, repository, namesOf(given)) : []
  return ok(
    await showIssue(state, repository, addIssue(state, repository, { author, title, body, labels })),
    201,
  )
}

function namesOf({ labels = [] }: Given): string[] {
  const names = labels.map(label => (typeof label === 'string' ? label : (label.name ?? '')))
  return [...new Set(names.filter(name => name !== ''))]
}

async function changeIssue(call: Call) {
  const { state, repository } = call
  const issue = issueAsked(call)
  const actor = actorOf(call)
  const given = bodyOf<Given>(call)
  if (issue.author !== actor && !mayTriage(repository, actor))
    throw refused(403, 'Must have admin rights to Repository.')
  const title = given.title === undefined ? undefined : `${given.title}`
  checkTexts('Issue', { title, body: given.body })
  if (title !== undefined) issue.title = title
  if (given.body !== undefined) issue.body = given.body
  if (given.labels !== undefined) issue.labels = labelsNamed(state, repository, namesOf(given))
  if (given.state === 'closed' && issue.state === 'open') closeIssue(state, issue, actor)
  else if (given.state === 'open' && issue.state === 'closed') reopenIssue(state, issue)
  if (given.state_reason !== undefined && issue.pull === null) issue.stateReason = given.state_reason
  issue.updatedAt = state.clock.now()
  return ok(await showIssue(state, repository, issue))
}
