import { listOf, textOf } from './fields.ts'
import type { Event, Fields, Workflow } from './types.ts'

const KNOWN = new Set(['push', 'schedule', 'workflow_dispatch', 'pull_request', 'workflow_run'])

/** Whether an event starts a workflow; throws at filters that this runner does not know. */
export function matches(workflow: Workflow, event: Event): boolean {
  const filter = workflow.on[event.name]
  if (filter === undefined) return false
  if (!KNOWN.has(event.name)) throw new Error(`the runner does not know the event ${event.name}`)
  const place = `${workflow.path}: on.${event.name}`
  return Object.keys(filter).every(key => holds(key, { filter, event, workflow, place }))
}

interface Asked {
  readonly filter: Fields
  readonly event: Event
  readonly workflow: Workflow
  readonly place: string
}

function holds(key: string, { filter, event, place }: Asked): boolean {
  const { payload, ref } = event
  const wanted = filter[key]
  const has = (value: unknown): boolean => listOf(wanted, place).includes(textOf(value, place))
  if (key === 'list')
    return Array.isArray(wanted) && wanted.some((each: Fields) => each['cron'] === payload['schedule'])
  if (key === 'types') return has(payload['action'])
  if (key === 'branches')
    return hasNoPattern(listOf(wanted, place)) && has(event.baseRef ?? ref.replace('refs/heads/', ''))
  if (key === 'workflows') return has(fieldOf(payload['workflow'], 'name'))
  if (key === 'paths') throw new Error(`${place}: the runner does not know paths`)
  throw new Error(`${place}: the runner does not know ${key}`)
}

function hasNoPattern(branches: readonly string[]): boolean {
  const odd = branches.find(branch => /[*?+[\]!]/.test(branch))
  if (odd !== undefined) throw new Error(`the runner does not know patterns: ${odd}`)
  return true
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
