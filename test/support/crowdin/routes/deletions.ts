import { randomUUID } from 'node:crypto'
import { type Answer, type Call, nothing, one } from '../http.ts'
import { advance, jobOf, startJob } from '../jobs.ts'
import { showJob } from '../show-job.ts'

/** Deletes at once (204), or in a job when the request prefers that (202). */
export function deletion(call: Call, attributes: Record<string, number>, remove: () => void): Answer {
  if (call.headers['prefer'] !== 'respond-async') {
    remove()
    return nothing()
  }
  const { state } = call
  const job = startJob(state, { key: randomUUID(), kind: 'delete', attributes, finish: remove })
  return one(showJob(state, job), 202)
}

/** How far a deletion is. */
export function deletionStatus({ state, params }: Call): Answer {
  const job = jobOf(state, 'delete', params['job'] ?? '')
  advance(state, job)
  return one(showJob(state, job))
}
