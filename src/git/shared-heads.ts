import { failure } from './failure.ts'
import { runGit } from './run.ts'
import { readSharedTips } from './shared-tips.ts'
import type { Oid, Repository } from './types.ts'

/**
 * The newest commits that the history of `head` has in common with the branch that everybody has; none where they have nothing in
 * common. Null: nobody can tell which branch that is. Throws `git:failed`, `git:partial`.
 */
export async function readSharedHeads(repository: Repository, head: Oid): Promise<readonly Oid[] | null> {
  const tips = await readSharedTips(repository)
  if (tips === null) return null
  if (tips.includes(head)) return [head]
  const result = await runGit(repository.root, ['merge-base', '--all', head, ...tips])
  // 1 without a word: they have nothing in common
  if (result.code !== 0 && result.stderr !== '') throw failure(result, 'git merge-base', repository)
  return result.stdout.toString('latin1').split('\n').filter(Boolean)
}
