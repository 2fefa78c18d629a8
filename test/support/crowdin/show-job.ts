import { type Job, progressOf } from './jobs.ts'
import type { State } from './state.ts'

/** A job but a build as Crowdin shows it: statuses with an underscore, a UUID as its name. */
export function showJob(state: State, job: Job): Record<string, unknown> {
  const { key, status, attributes, createdAt, updatedAt, startedAt, finishedAt } = job
  const spelled = status === 'inProgress' ? 'in_progress' : status
  const times = { createdAt, updatedAt: updatedAt ?? createdAt, startedAt, finishedAt }
  return {
    identifier: key,
    status: spelled,
    progress: progressOf(state, job),
    attributes,
    ...times,
    ...errorOf(job),
  }
}

/** A build as Crowdin shows it: statuses in camel case, a number as its name. */
export function showBuild(state: State, job: Job): Record<string, unknown> {
  const { key, status, attributes, createdAt, updatedAt, finishedAt } = job
  const head = { id: Number(key), projectId: state.project.id, status, progress: progressOf(state, job) }
  return { ...head, createdAt, updatedAt, finishedAt, attributes, ...errorOf(job) }
}

function errorOf({ status, fault }: Job): { error?: { message: string } } {
  if (status !== 'failed' || fault === undefined || !('message' in fault)) return {}
  return fault.message === undefined ? {} : { error: { message: fault.message } }
}
