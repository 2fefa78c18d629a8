import { UserError } from '../errors.ts'
import { failure } from './failure.ts'
import { runGit } from './run.ts'
import { readSharedTips } from './shared-tips.ts'
import type { Oid, Repository } from './types.ts'

/**
 * The newest commit of the branch that everybody has, as this clone knows it; HEAD where nobody can tell which branch that is. Asks no
 * remote. Throws `git:noCommits`, `git:failed`.
 */
export async function readDefaultHead(repository: Repository): Promise<Oid> {
  const tips = (await readSharedTips(repository)) ?? []
  const [only] = tips
  if (only !== undefined && new Set(tips).size === 1) return only
  if (only !== undefined) return newestOf(repository, tips)
  if (repository.head === null) throw new UserError('git:noCommits', { root: repository.root })
  return repository.head
}

/** Several remotes have the branch: a fork's is behind the one that it was made from. */
async function newestOf(repository: Repository, tips: readonly Oid[]): Promise<Oid> {
  const result = await runGit(repository.root, ['rev-list', '--topo-order', '--max-count=1', ...tips])
  if (result.code !== 0) throw failure(result, 'git rev-list', repository)
  return result.stdout.toString('latin1').trim()
}
