import { UserError } from '../../errors.ts'
import { isLedgerPlace } from '../../ledger/path.ts'
import { decidePull } from '../../plan/requests/decide-pull.ts'
import type { RequestAction } from '../../plan/requests/types.ts'
import type { PrItem } from '../../report/pr/pr-report.ts'
import { countRequest } from '../../report/request/count-request.ts'
import type { TranslationRequest } from '../../report/request/request.ts'
import { assembleRequest, needsTranslator } from './assemble-request.ts'
import { planContent } from './content/plan-content.ts'
import { withAccepted } from './content/with-accepted.ts'
import { foreseePull } from './foresee.ts'
import { blankItem, type Budget, type Done, FAILED } from './item.ts'
import { acceptedBelow, type AcceptedBelow } from './remote/accepted-below.ts'
import { applyPull } from './remote/apply-pull.ts'
import { findAndAsk } from './remote/find-and-ask.ts'
import { readKnownPull } from './remote/known-pull.ts'
import type { SubjectPlan } from './subjects-of.ts'
import type { Desk, KnownPull, WantedPull } from './types.ts'

/** Brings one pull request up to date; what fails is told in its item. */
export async function runPull(desk: Desk, plan: SubjectPlan, budget: Budget): Promise<Done> {
  let item = blankItem(plan)
  let request: TranslationRequest | null = null
  try {
    const known = await readKnownPull(desk, plan.branch)
    const { wanted, said } = await wantPull(desk, plan, known)
    request = wanted.request
    const action = decidePull(sideOf(desk, wanted), known.fate, budget)
    if (action === 'open' || action === 'reopen') budget.left -= 1
    item = { ...item, ...toldOf(wanted, action, said) }
    return { request, action, item: { ...item, ...(await carryOut(desk, wanted, action)) } }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const problem = { code: error.code, params: error.params }
    return { request, action: null, item: { ...item, pull: FAILED, problem } }
  }
}

/** What the request is to hold and to tell, with what people accepted below it. */
async function wantPull(
  desk: Desk,
  { subject, branch, pairs }: SubjectPlan,
  known: KnownPull,
): Promise<{ readonly wanted: WantedPull; readonly said: AcceptedBelow }> {
  const { tip } = known
  const from = tip === null ? desk.hosted.defaultBranch : branch
  const wish = { subject, pairs, tip, branch, from, most: desk.settings.maxPosts }
  const planned = await planContent(desk.ground, wish)
  const told = await assembleRequest(desk, { subject, content: planned, pairs, branch })
  const said = await acceptedBelow(desk, known, told)
  const content = await withAccepted(desk.ground, { content: planned, pairs }, said.accepted)
  const request =
    content === planned ? told : await assembleRequest(desk, { subject, content, pairs, branch })
  return { wanted: { branch, content, request, known }, said }
}

function sideOf({ settings }: Desk, wanted: WantedPull): Parameters<typeof decidePull>[0] {
  return {
    isEnabled: settings.locales.includes(wanted.request.locale),
    hasContent: hasContent(wanted),
    isConflicting: wanted.content.conflicts.length > 0,
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

function toldOf(
  { content, request }: WantedPull,
  action: RequestAction,
  said: AcceptedBelow,
): Partial<PrItem> {
  const { carried, translated, work, queued } = countRequest(request)
  const isWriting = action === 'open' || action === 'reopen' || action === 'refresh'
  return {
    isCommitted: content.isNew && isWriting,
    files: content.changed,
    counts: {
      posts: request.posts.length,
      carried,
      translated,
      accepted: said.accepted.length,
      work,
      queued,
    },
    conflicts: content.conflicts,
    keyless: said.keyless,
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
