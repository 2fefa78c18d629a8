import { commitsTouching } from '../../../git/commits-touching.ts'
import type { Acceptance } from '../../../plan/guard/accepted.ts'
import { placeDigest } from '../../../plan/guard/place-digest.ts'
import { isOurs } from '../../../plan/requests/trailer.ts'
import type { RequestPost, TranslationRequest } from '../../../report/request/request.ts'
import { acceptedIn, keylessIn, keyOf, mayHold, readTalk } from '../../guard/read-talk.ts'
import type { Desk, KnownPull } from '../types.ts'

/** What was said below a request of that for which it waits. */
export interface AcceptedBelow {
  readonly accepted: readonly Acceptance[]
  /** Logins whose `/translate accept` names no key, and so says nothing: of a request's own text nobody knows since when it lists what. */
  readonly keyless: readonly string[]
}

/**
 * What people accepted below an open request, of that for which it waits. Where people wrote to a translation on its branch, a comment counts only if the
 * text that it has now was listed before: nobody stands for words that came later. Nothing where the branch has to be mended first.
 */
export async function acceptedBelow(
  desk: Desk,
  { pull, fate, tip }: KnownPull,
  { posts, conflicts, branch }: TranslationRequest,
): Promise<AcceptedBelow> {
  const waiting = posts.filter(({ work }) => work.length > 0)
  if (pull === null || tip === null || fate !== 'open' || waiting.length === 0 || conflicts.length > 0)
    return NOTHING
  const talk = await readTalk(desk.github, pull)
  if (!mayHold(talk)) return NOTHING
  const keys: string[] = []
  for (const post of waiting) keys.push(...(await listOf(desk, post, { tip, branch: branch ?? '' })))
  const accepted = acceptedIn({ ...talk, listed: talk.listed ?? new Map() }, keys)
  return { accepted, keyless: accepted.length < new Set(keys.map(keyOf)).size ? keylessIn(talk) : [] }
}

const NOTHING: AcceptedBelow = { accepted: [], keyless: [] }

/** Keys by themselves where only runs of ours wrote to the translation, else `key:digest`. */
async function listOf(
  { ground }: Desk,
  { target, work }: RequestPost,
  { tip, branch }: { readonly tip: string; readonly branch: string },
): Promise<string[]> {
  const commits = await commitsTouching(ground.repository, [ground.base, tip], target)
  const isWritten = commits.some(commit => !isOurs(commit, branch))
  return work.map(({ key, place }) => (isWritten ? `${key}:${placeDigest(place)}` : key))
}
