import { createIssue, editIssue } from '../../../github/issues.ts'
import { ensureLabels } from '../../../github/labels.ts'
import type { Issue } from '../../../github/types.ts'
import type { RequestAction } from '../../../plan/requests/types.ts'
import type { PrThread } from '../../../report/pr/pr-report.ts'
import { formatClosing } from '../../../report/request/comments.ts'
import type { TranslationRequest } from '../../../report/request/request.ts'
import { threadOf } from '../thread-of.ts'
import type { Desk } from '../types.ts'
import { isCurrent } from './is-current.ts'
import { localeLabel } from './labels.ts'
import { putLabels } from './put-labels.ts'
import { sayOnce } from './say-once.ts'
import { textsOf } from './texts-of.ts'
import { voicesOf } from './voices-of.ts'

interface WantedIssue {
  readonly request: TranslationRequest
  readonly issue: Issue | null
}

/** Does with a tracking issue what was decided; one that tells all of it already stays as it is. */
export async function applyIssue(desk: Desk, wanted: WantedIssue, action: RequestAction): Promise<PrThread> {
  const { issue } = wanted
  if (action === 'open' || (action === 'reopen' && issue === null)) return openIssue(desk, wanted)
  if (issue === null) return threadOf(issue, action)
  if (action === 'reopen' || action === 'refresh') return refreshIssue(desk, { ...wanted, issue }, action)
  if (action === 'close') return closeIssue(desk, { ...wanted, issue })
  return threadOf(issue, action)
}

async function openIssue(desk: Desk, { request }: WantedIssue): Promise<PrThread> {
  const label = localeLabel(request.locale)
  const texts = await textsOf(desk, request, { body: '' })
  await ensureLabels(desk.github, [label])
  const issue = await createIssue(desk.github, { ...texts, labels: [label.name] })
  return threadOf(issue, 'open')
}

async function refreshIssue(
  desk: Desk,
  { request, issue }: WantedIssue & { readonly issue: Issue },
  action: 'reopen' | 'refresh',
): Promise<PrThread> {
  await putLabels(desk, issue, [localeLabel(request.locale)])
  if (action === 'refresh' && isCurrent(issue, request)) return threadOf(issue, action, false)
  const { body, title } = await textsOf(desk, request, issue)
  await editIssue(desk.github, issue.number, {
    body,
    ...(title === issue.title ? {} : { title }),
    ...(action === 'reopen' ? { state: 'open' as const } : {}),
  })
  return threadOf(issue, action)
}

async function closeIssue(
  desk: Desk,
  { request, issue }: { request: TranslationRequest; issue: Issue },
): Promise<PrThread> {
  const voices = await voicesOf(desk, request)
  await sayOnce(desk.github, issue.number, formatClosing(request, 'done', voices))
  const { body } = await textsOf(desk, request, { ...issue, isDone: true })
  await editIssue(desk.github, issue.number, { body, state: 'closed', reason: 'completed' })
  return threadOf(issue, 'close')
}
