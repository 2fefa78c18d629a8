import { UserError } from '../../errors.ts'
import { runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'
import { accessTo, type Remote } from './access.ts'
import { wordsOf } from './words-of.ts'

/**
 * Pushes a commit as the new tip of a branch, which it must follow: what others pushed in the meantime is never written over,
 * and nothing else goes along, whatever git's configuration says.
 * Throws `git:branchMoved` then, else `git:notPushed` with git's words.
 */
export async function pushCommit(
  repository: Repository,
  remote: Remote,
  { branch, commit }: { readonly branch: string; readonly commit: Oid },
): Promise<void> {
  const env = await accessTo(repository, remote)
  const options = ['-q', '--no-verify', '--no-follow-tags', '--recurse-submodules=no', '--porcelain']
  const args = ['push', ...options, remote.name, `${commit}:refs/heads/${branch}`]
  const result = await runGit(repository.root, args, { env })
  if (result.code === 0) return
  const said = `${result.stdout.toString('utf8')}\n${result.stderr}`
  if (/non-fast-forward|fetch first/.test(said)) throw new UserError('git:branchMoved', { branch })
  throw new UserError('git:notPushed', { branch, remote: remote.name, details: wordsOf(result.stderr) })
}
