import type { Issue, PullRequest } from '../../github/types.ts'
import type { RequestAction } from '../../plan/requests/types.ts'
import type { PrThread } from '../../report/pr/pr-report.ts'
import type { TranslationRequest } from '../../report/request/request.ts'
import { isCurrent } from './remote/is-current.ts'
import { threadOf } from './thread-of.ts'
import type { WantedPull } from './types.ts'

/** What would become of a pull request. */
export function foreseePull({ known, content, request }: WantedPull, action: RequestAction): PrThread {
  return threadOf(
    action === 'open' ? null : known.pull,
    action,
    content.isNew || !isSame(known.pull, request),
  )
}

/** What would become of a tracking issue. */
export function foreseeIssue(
  { request, issue }: { readonly request: TranslationRequest; readonly issue: Issue | null },
  action: RequestAction,
): PrThread {
  return threadOf(action === 'open' ? null : issue, action, !isSame(issue, request))
}

function isSame(thread: PullRequest | Issue | null, request: TranslationRequest): boolean {
  return thread !== null && isCurrent(thread, request)
}
