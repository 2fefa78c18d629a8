import { failure } from './failure.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/** Whether the history of `descendant` has `ancestor`, which may be the same commit. Throws `git:failed`. */
export async function isAncestor(
  repository: Repository,
  [ancestor, descendant]: readonly [Oid, Oid],
): Promise<boolean> {
  const result = await runGit(repository.root, ['merge-base', '--is-ancestor', ancestor, descendant])
  if (result.code > 1 || result.code < 0) throw failure(result, 'git merge-base', repository)
  return result.code === 0
}
