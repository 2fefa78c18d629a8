import type { Pair } from '../../../freshness/types.ts'
import { diffTrees } from '../../../git/trees/diff-trees.ts'
import { commitTree } from '../../../git/trees/commit-tree.ts'
import { writeTree } from '../../../git/trees/write-tree.ts'
import type { Acceptance } from '../../../plan/guard/accepted.ts'
import { acceptRequest } from '../../guard/accept-request.ts'
import { projectAt } from './project-at.ts'
import type { Ground, RequestContent } from './types.ts'

/**
 * The same content with records of what people accepted below the request, in its own translations alone, each under their name; the same value where that
 * adds nothing.
 */
export async function withAccepted(
  ground: Ground,
  { content, pairs }: { readonly content: RequestContent; readonly pairs: readonly Pair[] },
  accepted: readonly Acceptance[],
): Promise<RequestContent> {
  if (accepted.length === 0) return content
  const { repository, base } = ground
  const project = await projectAt(ground, content.commit)
  // What is said below a request is said of nothing else
  const own = new Set(pairs.map(({ target }) => target))
  const ours = { ...project, pairs: project.pairs.filter(({ target }) => own.has(target)) }
  const writes = (await acceptRequest(ours, { accepted })).flatMap(({ write }) => write ?? [])
  if (writes.length === 0) return content
  const changes = writes.map(({ path, after }) => ({ path, content: after }))
  const tree = await writeTree(repository, content.commit, changes)
  const commit = await commitTree(repository, { tree, parents: [content.commit], message: 'accepted' })
  const changed = (await diffTrees(repository, [base, tree])).map(({ path }) => path)
  return { ...content, commit, tree, changed, isNew: true }
}
