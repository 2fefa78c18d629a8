import { failure } from '../failure.ts'
import { runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'

/** Full id of the tree of a commit. Throws `git:failed`, `git:partial`. */
export async function treeOf(repository: Repository, commit: Oid): Promise<Oid> {
  const result = await runGit(repository.root, ['rev-parse', '-q', '--verify', `${commit}^{tree}`])
  if (result.code !== 0) throw failure(result, 'git rev-parse', repository)
  return result.stdout.toString('latin1').trim()
}
