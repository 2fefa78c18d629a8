import { advance, runningJobs } from '../jobs.ts'
import { refused } from '../refusal.ts'
import type { State } from '../state.ts'
import type { SourceFile } from '../types.ts'

/** Refuses while Crowdin works on a file: some times after each upload, and as long as an import into it runs. */
export function refuseBusy(state: State, file: SourceFile): void {
  const running = runningJobs(state).filter(
    ({ kind, attributes }) => kind === 'import' && attributes['fileId'] === file.id,
  )
  for (const job of running) advance(state, job)
  if (running.length === 0 && file.busy === 0) return
  file.busy = Math.max(0, file.busy - 1)
  throw refused(409, 'This file is currently being updated')
}
