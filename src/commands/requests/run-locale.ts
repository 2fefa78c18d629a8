import { UserError } from '../../errors.ts'
import { isLedgerPlace } from '../../ledger/path.ts'
import { decideIssue } from '../../plan/requests/decide-issue.ts'
import { decidePull } from '../../plan/requests/decide-pull.ts'
import type { RequestAction } from '../../plan/requests/types.ts'
import type { PrItem, PrThread } from '../../report/pr/pr-report.ts'
import { countRequest } from '../../report/request/count-request.ts'
import type { TranslationRequest } from '../../report/request/request.ts'
import { assembleIssue, assembleRequest, needsTranslator } from './assemble-request.ts'
import { withAccepted } from './content/with-accepted.ts'
import { acceptedBelow } from './remote/accepted-below.ts'
import { planContent } from './content/plan-content.ts'
import { applyIssue } from './remote/apply-issue.ts'
import { applyPull } from './remote/apply-pull.ts'
import { findAndAsk } from './remote/find-and-ask.ts'
import { readKnownIssue } from './remote/known-issue.ts'
import { readKnownPull } from './remote/known-pull.ts'
import { foreseeIssue, foreseePull } from './foresee.ts'
import { type LocalePlan, planOf, type SubjectPlan } from './subjects-of.ts'
import type { Desk, WantedPull } from './types.ts'

/** What a run may still open, counted down. */
export interface Budget {
  left: number
  readonly reopen: boolean
}

/**
 * Brings the pull requests and the tracking issue of one locale up to date. What fails for one of them is told in its item and does not stop the
 * others.
 */
export async function runLocale(
  desk: Desk,
  { locale, plans, isWhole }: LocalePlan,
  budget: Budget,
): Promise<PrItem[]> {
  const done: Done[] = []
  for (const plan of plans) done.push(await runPull(desk, plan, budget))
  const items = done.map(({ item }) => item)
  if (!isWhole || !desk.hosted.hasIssues) return items
  const issue = await runIssue(desk, { locale, done }, budget)
  // Where no post has anything to do, its issue may still be there
  return withIssue(items.length === 0 ? [blankItem(planOf({ locale, post: null }, []))] : items, issue)
}

interface Done {
  readonly item: PrItem
  /** Null where it failed. */
  readonly action: RequestAction | null
  /** Null where it failed before anything was known of it. */
  readonly request: TranslationRequest | null
}

const NOTHING: PrThread = { outcome: 'none', number: null, url: null }
const FAILED: PrThread = { ...NOTHING, outcome: 'failed' }

async function runPull(desk: Desk, plan: SubjectPlan, budget: Budget): Promise<Done> {
  let item = blankItem(plan)
  let request: TranslationRequest | null = null
  try {
    const { subject, branch, pairs } = plan
    const known = await readKnownPull(desk, branch)
    const { tip } = known
    const from = tip === null ? desk.hosted.defaultBranch : branch
    const wish = { subject, pairs, tip, branch, from, most: desk.settings.maxPosts }
    const planned = await planContent(desk.ground, wish)
    request = await assembleRequest(desk, { subject, content: planned, pairs, branch })
    const content = await withAccepted(
      desk.ground,
      { content: planned, pairs },
      await acceptedBelow(desk, known, request),
    )
    if (content !== planned) request = await assembleRequest(desk, { subject, content, pairs, branch })
    const wanted: WantedPull = { branch, content, request, known }
    const side = {
      isEnabled: desk.settings.locales.includes(subject.locale),
      hasContent: hasContent(wanted),
      isConflicting: content.conflicts.length > 0,
    }
    const action = decidePull(side, known.fate, budget)
    if (action === 'open' || action === 'reopen') budget.left -= 1
    item = { ...item, ...toldOf(wanted, action) }
    return { request, action, item: { ...item, ...(await carryOut(desk, wanted, action)) } }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return {
      request,
      action: null,
      item: { ...item, pull: FAILED, problem: { code: error.code, params: error.params } },
    }
  }
}

async function carryOut(
  desk: Desk,
  wanted: WantedPull,
  action: RequestAction,
): Promise<Pick<PrItem, 'pull' | 'asked' | 'problem'>> {
  if (desk.dryRun) return { pull: foreseePull(wanted, action), asked: [], problem: null }
  const { thread, pull } = await applyPull(desk, wanted, action)
  if (pull === null) return { pull: thread, asked: [], problem: null }
  try {
    return { pull: thread, asked: await findAndAsk(desk, wanted, pull), problem: null }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // The request is there, and the next run asks
    return { pull: thread, asked: [], problem: { code: error.code, params: error.params } }
  }
}

/**
 * Records alone are no reason to open a request while translators have work in the same posts: there is nothing to review, and they come with
 * the next one.
 */
function hasContent({ content: { changed }, known, request }: WantedPull): boolean {
  const isOpen = known.fate === 'open' || known.tip !== null
  const isOnlyRecords = changed.every(isLedgerPlace) && request.posts.some(needsTranslator)
  return changed.length > 0 && (isOpen || !isOnlyRecords)
}

function toldOf({ content, request }: WantedPull, action: RequestAction): Partial<PrItem> {
  const { carried, translated, work, queued } = countRequest(request)
  const isWriting = action === 'open' || action === 'reopen' || action === 'refresh'
  return {
    isCommitted: content.isNew && isWriting,
    files: content.changed,
    counts: { posts: request.posts.length, carried, translated, work, queued },
    conflicts: content.conflicts,
  }
}

function blankItem({ subject, branch }: SubjectPlan): PrItem {
  return {
    ...subject,
    branch,
    pull: NOTHING,
    issue: NOTHING,
    isCommitted: false,
    files: [],
    counts: { posts: 0, carried: 0, translated: 0, work: 0, queued: 0 },
    conflicts: [],
    asked: [],
    problem: null,
  }
}

interface LocaleDone {
  readonly locale: string
  readonly done: readonly Done[]
}

/** Where a pull request could not be judged, its work is not known either, and the issue stays as it is. */
async function runIssue(
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

/** The issue is told once, with the first item of its locale. */
function withIssue(
  items: readonly PrItem[],
  { issue, problem }: Pick<PrItem, 'issue' | 'problem'>,
): PrItem[] {
  return items.map((item, i) => (i === 0 ? { ...item, issue, problem: item.problem ?? problem } : item))
}
