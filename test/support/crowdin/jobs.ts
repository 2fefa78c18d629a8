import { refused } from './refusal.ts'
import type { State } from './state.ts'

export type JobKind = 'build' | 'import' | 'delete'
type JobStatus = 'created' | 'inProgress' | 'finished' | 'failed' | 'canceled'

/** What goes wrong with a job. */
export type JobFault =
  | { kind: JobKind; outcome: 'never' | 'canceled' }
  | { kind: JobKind; outcome: 'failed'; message?: string }
  /** The archive has these entries too, or not those of a language. */
  | { kind: 'build'; outcome: 'entries'; names: readonly string[] }
  | { kind: 'build'; outcome: 'without'; languageId: string }

/** Work that takes some polls. */
export interface Job {
  key: string
  kind: JobKind
  status: JobStatus
  polls: number
  fault: JobFault | undefined
  attributes: Record<string, unknown>
  /** What the job does once it is finished. */
  finish(): void
  createdAt: string
  updatedAt: string | null
  startedAt: string | null
  finishedAt: string | null
}

/** Begins a job; nothing is done before it is finished. */
export function startJob(state: State, job: Pick<Job, 'key' | 'kind' | 'attributes' | 'finish'>): Job {
  const index = state.jobFaults.findIndex(fault => fault.kind === job.kind)
  const [fault] = index === -1 ? [] : state.jobFaults.splice(index, 1)
  const started: Job = {
    ...job,
    status: 'created',
    polls: 0,
    fault,
    createdAt: state.clock.stamp(),
    updatedAt: null,
    startedAt: null,
    finishedAt: null,
  }
  state.jobs.set(job.key, started)
  state.running.add(started)
  return started
}

/** Is the job still at work? */
export function isRunning({ status }: Job): boolean {
  return status === 'created' || status === 'inProgress'
}

/** Jobs that are at work. */
export function runningJobs({ running }: State): Job[] {
  for (const job of running) if (!isRunning(job)) running.delete(job)
  return [...running]
}

/** One step on: what happens whenever somebody asks about a job, or is refused because of it. */
export function advance(state: State, job: Job): void {
  if (!isRunning(job)) return
  job.polls += 1
  job.updatedAt = state.clock.stamp()
  job.startedAt ??= job.updatedAt
  if (job.fault?.outcome !== 'never' && job.polls >= state.options.jobPolls) complete(state, job)
  else job.status = 'inProgress'
}

/** Brings all running jobs to their end, but those that never end. */
export function settle(state: State): void {
  for (const job of runningJobs(state)) if (job.fault?.outcome !== 'never') complete(state, job)
}

/** Percentage of a job. */
export function progressOf(state: State, job: Job): number {
  if (job.status === 'finished') return 100
  return Math.min(99, Math.floor((100 * job.polls) / Math.max(1, state.options.jobPolls)))
}

/** The job of this kind and key. */
export function jobOf(state: State, kind: JobKind, key: string): Job {
  const job = state.jobs.get(key)
  if (job?.kind !== kind) throw refused(404, 'Resource Not Found')
  return job
}

function complete(state: State, job: Job): void {
  const outcome = job.fault?.outcome
  job.status = outcome === 'failed' || outcome === 'canceled' ? outcome : 'finished'
  job.finishedAt = state.clock.stamp()
  if (job.status === 'finished') job.finish()
}
