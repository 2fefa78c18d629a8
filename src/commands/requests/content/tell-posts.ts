import type { Pair, TranslationStatus } from '../../../freshness/types.ts'
import type { RequestPost } from '../../../report/request/request.ts'
import { examineProject, translationsOf } from '../../examine.ts'
import type { Selection } from '../../select-pairs.ts'
import type { Project } from '../../types.ts'
import { pathsOfPair } from './paths-of-pair.ts'
import { projectAt } from './project-at.ts'
import { readerOf } from './read-texts-at.ts'
import { tellPost } from './tell-post.ts'
import type { Ground, RequestContent } from './types.ts'

/** The posts that a request tells of, by path: those that it changes, and those in which a translator is needed. */
export async function tellPosts(
  ground: Ground,
  content: RequestContent,
  pairs: readonly Pair[],
): Promise<RequestPost[]> {
  const changed = new Set(content.changed)
  const isChanged = (pair: Pair): boolean => pathsOfPair(pair).some(path => changed.has(path))
  const involved = pairs.filter(pair => isChanged(pair) || needsWork(ground.statuses.get(pair.target)))
  const statuses = await statusesOf(ground, content, involved)
  const read = readerOf(ground.project)
  const posts: RequestPost[] = []
  for (const pair of involved) {
    const [status, before] = [statuses.get(pair.target), ground.statuses.get(pair.target)]
    if (status === undefined) continue
    const post = await tellPost(ground, { content, status, before, pair }, read)
    if (isChanged(pair) || post.work.length > 0 || post.untranslated.length > 0) posts.push(post)
  }
  return posts
}

function needsWork(status: TranslationStatus | undefined): boolean {
  return status?.state === 'stale' || status?.state === 'due'
}

/** Where nothing is to be put on a branch, all is as the base has it. */
async function statusesOf(
  ground: Ground,
  { commit, subject }: RequestContent,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, TranslationStatus>> {
  if (commit === ground.base || pairs.length === 0) return ground.statuses
  return readStatuses(await projectAt(ground, commit), {
    locales: [subject.locale],
    // Paths are seen from the directory asked in, where another post may have the same
    paths: ground.prefix === '' ? [...new Set(pairs.map(({ source }) => source))] : [],
  })
}

/** Every change and its place, by target. */
export async function readStatuses(
  project: Project,
  asked: Selection,
): Promise<ReadonlyMap<string, TranslationStatus>> {
  const examination = await examineProject(project, asked, { changes: true })
  return new Map(translationsOf(examination, { changes: true }).map(status => [status.target, status]))
}
