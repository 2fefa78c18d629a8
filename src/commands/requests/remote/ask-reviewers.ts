import { createComment } from '../../../github/comments.ts'
import { removeLabel } from '../../../github/labels.ts'
import { editPullRequest } from '../../../github/pull-requests.ts'
import { requestReviews } from '../../../github/reviews.ts'
import type { Login, PullRequest } from '../../../github/types.ts'
import { chooseReviewers } from '../../../plan/reviewers/choose.ts'
import type { Candidate } from '../../../plan/reviewers/types.ts'
import type { AskedReviewer } from '../../../report/pr/pr-report.ts'
import { formatMention } from '../../../report/request/comments.ts'
import { noteAsked } from '../../../report/request/note-asked.ts'
import type { Desk, WantedPull } from '../types.ts'
import { NEEDS_REVIEWER } from './labels.ts'
import { hasLabel, putLabels } from './put-labels.ts'
import { readThread } from './read-thread.ts'
import { remind } from './remind.ts'
import { voicesOf } from './voices-of.ts'

/** Who knows the language; `isFirst`: nobody was looked for yet. */
type FindCandidates = (isFirst: boolean) => Promise<readonly Candidate[]>

/** People mentioned in one comment, at most. */
const MENTIONS = 3

/**
 * Asks for reviews until as many people are asked as the configuration says: those whom GitHub lets be asked are requested, the others mentioned
 * once, in one comment. Nobody is asked twice, also where a person took the request back; who did not answer for long is reminded.
 */
export async function askReviewers(
  desk: Desk,
  wanted: WantedPull,
  { pull, find }: { readonly pull: PullRequest; readonly find: FindCandidates },
): Promise<AskedReviewer[]> {
  const { github, settings, now, lately } = desk
  const thread = await readThread(desk, pull)
  for (const login of thread.known) lately.set(login, now)
  const most = pull.isDraft ? 0 : Math.max(0, settings.ask - thread.known.size)
  const isFirst = thread.known.size === 0 && !hasLabel(pull.labels, NEEDS_REVIEWER.name)
  const chosen = chooseReviewers(most === 0 ? [] : await find(isFirst), {
    now,
    never: neverOf(desk, pull),
    already: [...thread.known],
    lately: Object.fromEntries(lately),
    most,
  })
  const logins = chosen.flatMap(({ login }) => login ?? [])
  const { asked, refused } = logins.length === 0 ? NOBODY : await requestReviews(github, pull.number, logins)
  const mentioned = refused.map(({ login }) => login).slice(0, MENTIONS)
  await mention(desk, wanted, { pull, mentioned, refused: refused.map(({ login }) => login) })
  for (const login of logins) lately.set(login.toLowerCase(), now)
  await markNeed(desk, pull, [...asked, ...thread.reviews.map(({ author }) => author)])
  const noted = noteAsked(pull.body, [...pull.requested, ...asked], now)
  if (noted !== undefined) await editPullRequest(github, pull.number, { body: noted })
  const reminded = await remind(desk, wanted, { pull, thread })
  return [
    ...asked.map(login => ({ login, how: 'requested' as const })),
    ...mentioned.map(login => ({ login, how: 'mentioned' as const })),
    ...reminded.map(login => ({ login, how: 'reminded' as const })),
  ]
}

const NOBODY = { asked: [], refused: [] }

/** Never the author, ourselves or who wants to be left alone. */
function neverOf({ self, settings }: Desk, { author }: PullRequest): Login[] {
  return [author, ...(self === null ? [] : [self]), ...settings.never]
}

interface Mentioning {
  readonly pull: PullRequest
  readonly mentioned: readonly Login[]
  readonly refused: readonly Login[]
}

async function mention(
  desk: Desk,
  { request }: WantedPull,
  { pull, mentioned, refused }: Mentioning,
): Promise<void> {
  if (mentioned.length === 0) return
  const voices = await voicesOf(desk, request)
  const asked = Object.fromEntries(refused.map(login => [login, { at: desk.now, times: 1 }]))
  const body = formatMention(request, { ...voices, logins: mentioned, asked })
  if (body !== null) await createComment(desk.github, pull.number, body)
}

/** A pull request that nobody was asked to review by GitHub, and nobody reviewed, looks for somebody. */
async function markNeed(desk: Desk, pull: PullRequest, helping: readonly Login[]): Promise<void> {
  const isHelped = helping.length > 0 || pull.requested.length > 0
  const isMarked = hasLabel(pull.labels, NEEDS_REVIEWER.name)
  if (!isHelped && !isMarked) await putLabels(desk, pull, [NEEDS_REVIEWER])
  if (isHelped && isMarked) await removeLabel(desk.github, pull.number, NEEDS_REVIEWER.name)
}
