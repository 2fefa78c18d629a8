import { type Call, type Routes, bodyOf, ok, param } from '../http.ts'
import { listed } from '../paging.ts'
import { invalid, notFound } from '../refusal.ts'
import { showLabel } from '../show/issues.ts'
import { labelsNamed, newId } from '../state.ts'
import type { Label } from '../types.ts'
import { issueAsked } from './issues.ts'

const DEFINES = { writes: ['issues', 'pull_requests'], role: 'write' } as const
const LABELS = { writes: ['issues', 'pull_requests'], role: 'triage' } as const

/** Labels of the repository, and those that an issue or a pull request has. */
export const labelRoutes: Routes = {
  'GET /repos/{owner}/{repo}/labels': {
    writes: null,
    reads: ['issues', 'pull_requests'],
    handle: call =>
      listed(call, call.repository.labels, label => showLabel(call.state, call.repository, label)),
  },
  'POST /repos/{owner}/{repo}/labels': { ...DEFINES, handle: createLabel },
  'GET /repos/{owner}/{repo}/labels/{name}': {
    writes: null,
    reads: ['issues', 'pull_requests'],
    handle: call => ok(showLabel(call.state, call.repository, labelAsked(call))),
  },
  'PATCH /repos/{owner}/{repo}/labels/{name}': { ...DEFINES, handle: changeLabel },
  'DELETE /repos/{owner}/{repo}/labels/{name}': {
    ...DEFINES,
    handle: call => {
      const gone = labelAsked(call)
      const keep = (label: Label) => label !== gone
      call.repository.labels = call.repository.labels.filter(keep)
      for (const issue of call.repository.issues.values()) issue.labels = issue.labels.filter(keep)
      return { status: 204 }
    },
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/labels': {
    writes: null,
    reads: ['issues', 'pull_requests'],
    handle: call =>
      listed(call, issueAsked(call).labels, label => showLabel(call.state, call.repository, label)),
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': { ...LABELS, handle: addLabels },
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}': { ...LABELS, handle: removeLabel },
}

interface Given {
  name?: string
  new_name?: string
  color?: string
  description?: string | null
}

function createLabel(call: Call) {
  const { state, repository } = call
  const { name = '', color = 'ededed', description = null } = bodyOf<Given>(call)
  check(call, { name, color, description })
  const label = { id: newId(state), name, color: color.toLowerCase(), description }
  repository.labels.push(label)
  return ok(showLabel(state, repository, label), 201)
}

function changeLabel(call: Call) {
  const label = labelAsked(call)
  const given = bodyOf<Given>(call)
  const { new_name: name = label.name, color = label.color, description = label.description } = given
  check(call, { name, color, description }, label)
  Object.assign(label, { name, color: color.toLowerCase(), description })
  return ok(showLabel(call.state, call.repository, label))
}

function check({ repository }: Call, { name, color, description }: Omit<Label, 'id'>, own?: Label): void {
  const resource = 'Label'
  const twin = repository.labels.find(label => label.name.toLowerCase() === name.toLowerCase())
  if (twin !== undefined && twin !== own) throw invalid({ resource, code: 'already_exists', field: 'name' })
  if (name.trim() === '') throw invalid({ resource, code: 'missing_field', field: 'name' })
  if (name.length > 50)
    throw invalid({
      resource,
      code: 'custom',
      field: 'name',
      message: 'name is too long (maximum is 50 characters)',
    })
  if (!/^[0-9a-f]{6}$/i.test(color))
    throw invalid({ resource, code: 'invalid', field: 'color', value: color })
  if ((description ?? '').length > 100)
    throw invalid({
      resource,
      code: 'custom',
      field: 'description',
      message: 'description is too long (maximum is 100 characters)',
    })
}

function labelAsked(call: Call): Label {
  const name = param(call, 'name').toLowerCase()
  const label = call.repository.labels.find(each => each.name.toLowerCase() === name)
  if (label === undefined) throw notFound()
  return label
}

function addLabels(call: Call) {
  const { state, repository } = call
  const issue = issueAsked(call)
  const given = bodyOf<{ labels?: (string | { name: string })[] } | (string | { name: string })[] | string>(
    call,
  )
  const list = typeof given === 'string' ? [given] : Array.isArray(given) ? given : (given.labels ?? [])
  const names = list.map(label => (typeof label === 'string' ? label : label.name))
  issue.labels = [...new Set([...issue.labels, ...labelsNamed(state, repository, names)])]
  issue.updatedAt = state.clock.now()
  return ok(issue.labels.map(label => showLabel(state, repository, label)))
}

function removeLabel(call: Call) {
  const { state, repository } = call
  const issue = issueAsked(call)
  const name = param(call, 'name').toLowerCase()
  const left = issue.labels.filter(label => label.name.toLowerCase() !== name)
  // GitHub says more than "Not Found" here
  if (left.length === issue.labels.length) throw notFound('Label does not exist')
  Object.assign(issue, { labels: left, updatedAt: state.clock.now() })
  return ok(left.map(label => showLabel(state, repository, label)))
}
