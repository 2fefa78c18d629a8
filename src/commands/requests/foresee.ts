import type { Issue, PullRequest } from '../../github/types.ts'
import type { RequestAction } from '../../plan/requests/types.ts'
import type { PrOutcome, PrThread } from '../../report/pr/pr-report.ts'
import type { TranslationRequest } from '../../report/request/request.ts'
import { isCurrent } from './remote/is-current.ts'
import type { WantedPull } from './types.ts'

/** What would become of a pull request. */
export function foreseePull({ known, content, request }: WantedPull, action: RequestAction): PrThread {
  const outcome = outcomeOf(action, content.isNew || !isSame(known.pull, request))
  return { outcome, ...placeOf(action === 'open' ? null : known.pull) }
}

/** What would become of a tracking issue. */
export function foreseeIssue(
  { request, issue }: { readonly request: TranslationRequest; readonly issue: Issue | null },
  action: RequestAction,
): PrThread {
  return { outcome: outcomeOf(action, !isSame(issue, request)), ...placeOf(action === 'open' ? null : issue) }
}

function isSame(thread: PullRequest | Issue | null, request: TranslationRequest): boolean {
  return thread !== null && isCurrent(thread, request)
}

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

function outcomeOf(action: RequestAction, isWritten: boolean): PrOutcome {
  return action === 'refresh' && !isWritten ? 'unchanged' : OUTCOMES[action]
}

function placeOf(thread: PullRequest | Issue | null): Pick<PrThread, 'number' | 'url'> {
  return { number: thread?.number ?? null, url: thread?.url ?? null }
}
