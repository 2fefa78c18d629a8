import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** @typedef {import('./changed-segments.js').Edit} Edit */

/**
 * Classifies all edits in as many processes, which start together when each has loaded the language data. `rates`:
 * edits per minute of each process, by its own clock; `cpu`: ms per edit, of all threads.
 * @param {Edit[]} edits @param {number} processes @returns {Promise<{ rates: number[], cpu: number }>}
 */
export async function editRate(edits, processes) {
  const workers = Array.from({ length: processes }, () => fork(WORKER))
  try {
    await Promise.all(workers.map(worker => ask(worker, edits)))
    const costs = await Promise.all(workers.map(worker => ask(worker, 'start')))
    return {
      rates: costs.map(({ wall }) => (60_000 * edits.length) / wall),
      cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0) / (processes * edits.length),
    }
  } finally {
    for (const worker of workers) worker.kill()
  }
}

const WORKER = fileURLToPath(new URL('edit-rate-worker.js', import.meta.url))

/** The worker's answer; throws when it ends without one. */
async function ask(worker, message) {
  const answer = once(worker, 'message')
  const end = once(worker, 'exit').then(([code]) => {
    throw new Error(`a process that classifies edits ended with ${code}`)
  })
  worker.send(message)
  return (await Promise.race([answer, end]))[0]
}
