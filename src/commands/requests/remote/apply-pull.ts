import type { Oid } from '../../../git/types.ts'
import { createPullRequest, editPullRequest } from '../../../github/pull-requests.ts'
import type { PullRequest } from '../../../github/types.ts'
import type { RequestAction } from '../../../plan/requests/types.ts'
import type { PrThread } from '../../../report/pr/pr-report.ts'
import { formatClosing, formatConflict } from '../../../report/request/comments.ts'
import { threadOf } from '../thread-of.ts'
import type { Desk, WantedPull } from '../types.ts'
import { commitContent } from './commit-content.ts'
import { isCurrent } from './is-current.ts'
import { localeLabel } from './labels.ts'
import { putLabels } from './put-labels.ts'
import { sayOnce } from './say-once.ts'
import { textsOf } from './texts-of.ts'
import { voicesOf } from './voices-of.ts'

/** What became of a pull request, and the request itself where reviewers may be looked for. */
export interface AppliedPull {
  readonly thread: PrThread
  readonly pull: PullRequest | null
}

/**
 * Does with a pull request what was decided: commit, text and label, each only where it lacks something. Nothing that people did is undone: their commits,
 * titles and ticks stay. Stopped at any moment, the next run does the rest.
 */
export async function applyPull(desk: Desk, wanted: WantedPull, action: RequestAction): Promise<AppliedPull> {
  const { pull } = wanted.known
  if (action === 'open' || action === 'reopen' || action === 'refresh') return writePull(desk, wanted, action)
  if (action === 'close' && pull !== null) return { thread: await closePull(desk, wanted, pull), pull: null }
  if (action === 'conflict' && pull !== null)
    return { thread: await tellConflict(desk, wanted, pull), pull: null }
  return { thread: threadOf(pull, action), pull: null }
}

async function writePull(
  desk: Desk,
  wanted: WantedPull,
  action: 'open' | 'reopen' | 'refresh',
): Promise<AppliedPull> {
  const head = await commitContent(desk, wanted)
  const { pull, isWritten } = await writeTexts(desk, wanted, { head, action })
  await putLabels(desk, pull, [localeLabel(wanted.request.locale)])
  const thread = threadOf(pull, action, isWritten || wanted.content.isNew)
  return { thread, pull: { ...pull, head: { ...pull.head, commit: head } } }
}

interface Writing {
  readonly head: Oid
  readonly action: 'open' | 'reopen' | 'refresh'
}

async function writeTexts(
  desk: Desk,
  { known, branch, request }: WantedPull,
  { head, action }: Writing,
): Promise<{ pull: PullRequest; isWritten: boolean }> {
  const { github, hosted } = desk
  const told = { ...request, head }
  const { pull } = known
  // A request whose branch is gone, or began anew, cannot be opened again
  if (pull === null || action === 'open' || known.tip === null) {
    const texts = await textsOf(desk, told, { body: '' })
    return {
      pull: await createPullRequest(github, { branch, base: hosted.defaultBranch, ...texts }),
      isWritten: true,
    }
  }
  if (action === 'refresh' && isCurrent(pull, told)) return { pull, isWritten: false }
  const { body, title } = await textsOf(desk, told, pull)
  const state = action === 'reopen' ? { state: 'open' as const } : {}
  await editPullRequest(github, pull.number, { ...(title === pull.title ? {} : { title }), body, ...state })
  return { pull: { ...pull, body, state: 'open' }, isWritten: true }
}

async function closePull(desk: Desk, { request }: WantedPull, pull: PullRequest): Promise<PrThread> {
  const voices = await voicesOf(desk, request)
  await sayOnce(desk.github, pull.number, formatClosing(request, 'done', voices))
  const { body } = await textsOf(desk, request, { ...pull, isDone: true })
  await editPullRequest(desk.github, pull.number, { body, state: 'closed' })
  return threadOf(pull, 'close')
}

async function tellConflict(desk: Desk, { request }: WantedPull, pull: PullRequest): Promise<PrThread> {
  if (isCurrent(pull, request)) return threadOf(pull, 'conflict')
  const voices = await voicesOf(desk, request)
  await sayOnce(desk.github, pull.number, formatConflict(request, voices))
  const { body, title } = await textsOf(desk, request, pull)
  await editPullRequest(desk.github, pull.number, { ...(title === pull.title ? {} : { title }), body })
  return threadOf(pull, 'conflict')
}
