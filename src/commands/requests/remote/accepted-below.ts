import type { Acceptance } from '../../../plan/guard/accepted.ts'
import type { TranslationRequest } from '../../../report/request/request.ts'
import { acceptedIn, readTalk } from '../../guard/read-talk.ts'
import type { Desk, KnownPull } from '../types.ts'

/** What people accepted below an open request, of that for which it waits. Nothing where its branch has to be mended first. */
export async function acceptedBelow(
  { github }: Desk,
  { pull, fate }: KnownPull,
  { posts, conflicts }: TranslationRequest,
): Promise<Acceptance[]> {
  const keys = posts.flatMap(({ work }) => work.map(({ key }) => key))
  if (pull === null || fate !== 'open' || keys.length === 0 || conflicts.length > 0) return []
  return acceptedIn(await readTalk(github, pull), keys)
}
