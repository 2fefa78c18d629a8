import { parse } from 'yaml'
import { fieldsOf, listOf, maybeText, textOf, textsOf } from './fields.ts'
import { readSteps } from './read-steps.ts'
import type { Concurrency, Fields, Job, Permissions, Workflow } from './types.ts'

const KEYS = ['name', 'run-name', 'on', 'env', 'permissions', 'concurrency', 'jobs']
const JOB_KEYS = [
  'name',
  'needs',
  'if',
  'env',
  'permissions',
  'concurrency',
  'outputs',
  'steps',
  'runs-on',
  'timeout-minutes',
]
const SCOPES = new Set(['actions', 'checks', 'contents', 'issues', 'pull-requests', 'statuses'])

/** Reads a workflow file; throws at whatever this runner does not know. */
export function readWorkflow(path: string, text: string): Workflow {
  const fields = fieldsOf(parse(text), path, KEYS)
  const jobs = Object.entries(fieldsOf(fields['jobs'], `${path}: jobs`, null))
  return {
    path,
    name: maybeText(fields['name'], path) ?? path,
    on: readEvents(fields['on'], `${path}: on`),
    env: textsOf(fields['env'], `${path}: env`),
    permissions: readPermissions(fields['permissions'], `${path}: permissions`),
    concurrency: readConcurrency(fields['concurrency'], `${path}: concurrency`),
    jobs: jobs.map(([id, job]) => readJob(id, job, `${path}: ${id}`)),
  }
}

function readEvents(value: unknown, place: string): Record<string, Fields> {
  if (typeof value === 'string' || Array.isArray(value))
    return Object.fromEntries(listOf(value, place).map(name => [name, {}]))
  const events = Object.entries(fieldsOf(value, place, null))
  return Object.fromEntries(
    events.map(([name, filter]) => [
      name,
      Array.isArray(filter) ? { list: filter } : fieldsOf(filter, `${place}.${name}`, null),
    ]),
  )
}

function readPermissions(value: unknown, place: string): Permissions | null {
  if (value === undefined) return null
  const entries = Object.entries(textsOf(value, place)).map(([scope, access]) => {
    if (!SCOPES.has(scope)) throw new Error(`${place}: ${scope} is unknown`)
    if (access !== 'read' && access !== 'write' && access !== 'none')
      throw new Error(`${place}: ${access} is unknown`)
    return [scope, access] as const
  })
  return Object.fromEntries(entries)
}

function readConcurrency(value: unknown, place: string): Concurrency | null {
  if (value === undefined) return null
  if (typeof value === 'string') return { group: value, cancelInProgress: 'false' }
  const fields = fieldsOf(value, place, ['group', 'cancel-in-progress'])
  return {
    group: textOf(fields['group'], place),
    cancelInProgress: textOf(fields['cancel-in-progress'] ?? false, place),
  }
}

function readJob(id: string, value: unknown, place: string): Job {
  const fields = fieldsOf(value, place, JOB_KEYS)
  if (fields['runs-on'] !== 'ubuntu-latest') throw new Error(`${place}: runs-on must be ubuntu-latest`)
  const minutes = fields['timeout-minutes']
  return {
    id,
    name: maybeText(fields['name'], place) ?? id,
    needs: listOf(fields['needs'], `${place}.needs`),
    if: maybeText(fields['if'], `${place}.if`),
    env: textsOf(fields['env'], `${place}.env`),
    permissions: readPermissions(fields['permissions'], `${place}.permissions`),
    concurrency: readConcurrency(fields['concurrency'], `${place}.concurrency`),
    outputs: textsOf(fields['outputs'], `${place}.outputs`),
    steps: readSteps(fields['steps'], `${place}.steps`),
    timeoutMinutes: typeof minutes === 'number' ? minutes : null,
  }
}
