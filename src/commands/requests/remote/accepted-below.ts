import { commitsTouching } from '../../../git/commits-touching.ts'
import type { Acceptance } from '../../../plan/guard/accepted.ts'
import { placeDigest } from '../../../plan/guard/place-digest.ts'
import { isOurs } from '../../../plan/requests/trailer.ts'
import type { RequestPost, TranslationRequest } from '../../../report/request/request.ts'
import { acceptedIn, mayHold, readTalk } from '../../guard/read-talk.ts'
import type { Desk, KnownPull } from '../types.ts'

/**
 * What people accepted below an open request, of that for which it waits. Where people wrote to a translation on its branch, a comment counts only if the
 * text that it has now was listed before: nobody stands for words that came later. Nothing where the branch has to be mended first.
 */
export async function acceptedBelow(
  desk: Desk,
  { pull, fate, tip }: KnownPull,
  { posts, conflicts, branch }: TranslationRequest,
): Promise<Acceptance[]> {
  const waiting = posts.filter(({ work }) => work.length > 0)
  if (pull === null || tip === null || fate !== 'open' || waiting.length === 0 || conflicts.length > 0)
    return []
  const talk = await readTalk(desk.github, pull)
  if (!mayHold(talk)) return []
  const keys: string[] = []
  for (const post of waiting) keys.push(...(await keysOf(desk, post, { tip, branch: branch ?? '' })))
  return acceptedIn({ ...talk, listed: talk.listed ?? new Map() }, keys)
}

/** Keys by themselves where only runs of ours wrote to the translation, else `key:digest`. */
async function keysOf(
  { ground }: Desk,
  { target, work }: RequestPost,
  { tip, branch }: { readonly tip: string; readonly branch: string },
): Promise<string[]> {
  const commits = await commitsTouching(ground.repository, [ground.base, tip], target)
  const isWritten = commits.some(commit => !isOurs(commit, branch))
  return work.map(({ key, place }) => (isWritten ? `${key}:${placeDigest(place)}` : key))
}
