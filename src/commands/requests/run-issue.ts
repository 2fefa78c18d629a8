import { UserError } from '../../errors.ts'
import { decideIssue } from '../../plan/requests/decide-issue.ts'
import type { RequestAction } from '../../plan/requests/types.ts'
import type { PrItem } from '../../report/pr/pr-report.ts'
import { assembleIssue, needsTranslator } from './assemble-request.ts'
import { foreseeIssue } from './foresee.ts'
import { type Budget, type Done, FAILED, NOTHING } from './item.ts'
import { applyIssue } from './remote/apply-issue.ts'
import { readKnownIssue } from './remote/known-issue.ts'
import type { Desk } from './types.ts'

interface LocaleDone {
  readonly locale: string
  readonly done: readonly Done[]
}

/**
 * Brings the tracking issue of a locale up to date. Where a pull request could not be judged, its work is not known either, and the issue stays as
 * it is.
 */
export async function runIssue(
  desk: Desk,
  { locale, done }: LocaleDone,
  budget: Budget,
): Promise<Pick<PrItem, 'issue' | 'problem'>> {
  const requests = done.flatMap(({ request }) => request ?? [])
  if (requests.length < done.length) return { issue: NOTHING, problem: null }
  try {
    const request = assembleIssue(desk, locale, requests)
    const known = await readKnownIssue(desk, locale)
    const side = {
      isEnabled: desk.settings.locales.includes(locale),
      hasWork: request.posts.length > 0 || request.queued.length > 0,
      hasUnknown: hasUnknown(desk, locale),
      isHeld: done.every(isHeld) && request.queued.length === 0,
    }
    const action = decideIssue(side, known.fate, budget)
    if (action === 'open' || action === 'reopen') budget.left -= 1
    const wanted = { request, issue: known.issue }
    const issue = desk.dryRun ? foreseeIssue(wanted, action) : await applyIssue(desk, wanted, action)
    return { issue, problem: null }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { issue: FAILED, problem: { code: error.code, params: error.params } }
  }
}

function hasUnknown({ ground: { pairs, statuses } }: Desk, locale: string): boolean {
  return pairs.some(pair => pair.locale === locale && statuses.get(pair.target)?.state === 'unknown')
}

/** Nothing waits there, or a pull request tells of it; one that failed is tried again by the next run. */
function isHeld({ action, request }: Done): boolean {
  return action === null || HOLDING.has(action) || request?.posts.some(needsTranslator) !== true
}

// What a person closed is not put before them again as an issue
const HOLDING: ReadonlySet<RequestAction> = new Set([
  'open',
  'reopen',
  'refresh',
  'conflict',
  'wait',
  'declined',
])
