import { createComment } from '../../../github/comments.ts'
import type { Login, PullRequest } from '../../../github/types.ts'
import { formatReminder } from '../../../report/request/comments.ts'
import { parseMarker } from '../../../report/request/marker.ts'
import type { Desk, WantedPull } from '../types.ts'
import { mentionedIn, type Thread } from './read-thread.ts'
import { voicesOf } from './voices-of.ts'

const DAY = 86_400_000

/** Reminds those who were asked and did not answer, when nobody said anything for as long as the configuration says, at most as often as it says. */
export async function remind(
  desk: Desk,
  { request }: WantedPull,
  { pull, thread }: { readonly pull: PullRequest; readonly thread: Thread },
): Promise<Login[]> {
  const { settings, now } = desk
  const reminders = thread.own.filter(({ body }) => isReminder(body))
  if (reminders.length >= settings.reminders || pull.isDraft) return []
  const dates = [
    pull.createdAt,
    ...thread.comments.map(({ createdAt }) => createdAt),
    ...thread.reviews.map(({ at }) => at ?? ''),
  ]
  const last = Math.max(...dates.filter(Boolean).map(date => Date.parse(date)))
  if (Date.parse(now) - last < settings.remindAfter * DAY) return []
  const silent = silentOf(pull, thread).filter(login => !isSpared(login, desk))
  if (silent.length === 0) return []
  const voices = await voicesOf(desk, request)
  const asked = Object.fromEntries(silent.map(login => [login, { at: now, times: 2 }]))
  const body = formatReminder(request, { ...voices, logins: silent, asked })
  if (body === null) return []
  await createComment(desk.github, pull.number, body)
  return silent
}

/** A reminder tells that it is not the first time. */
function isReminder(body: string): boolean {
  const marker = parseMarker(body)?.marker
  return marker?.kind === 'mention' && Object.values(marker.asked).some(({ times }) => times > 1)
}

/** Who was asked and wrote nothing since. */
function silentOf({ requested }: PullRequest, { comments, own, reviews }: Thread): Login[] {
  const spoke = new Set([...comments, ...reviews].map(({ author }) => author.toLowerCase()))
  const asked = [...requested, ...own.flatMap(({ body }) => mentionedIn(body))]
  return [...new Map(asked.map(login => [login.toLowerCase(), login])).values()].filter(
    login => !spoke.has(login.toLowerCase()),
  )
}

function isSpared(login: Login, { settings }: Desk): boolean {
  return settings.never.includes(login.toLowerCase())
}
