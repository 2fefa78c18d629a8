import type { RequestAction } from '../../plan/requests/types.ts'
import type { PrOutcome, PrThread } from '../../report/pr/pr-report.ts'

const OUTCOMES: Readonly<Record<RequestAction, PrOutcome>> = {
  none: 'none',
  open: 'opened',
  reopen: 'reopened',
  refresh: 'refreshed',
  close: 'closed',
  report: 'reported',
  wait: 'waiting',
  declined: 'declined',
  conflict: 'conflict',
}

/** What is told of a pull request or an issue after an action, or before it; `isWritten`: a refresh has something to write. */
export function threadOf(
  thread: { readonly number: number; readonly url: string } | null,
  action: RequestAction,
  isWritten = true,
): PrThread {
  const outcome = action === 'refresh' && !isWritten ? 'unchanged' : OUTCOMES[action]
  return { outcome, number: thread?.number ?? null, url: thread?.url ?? null }
}
