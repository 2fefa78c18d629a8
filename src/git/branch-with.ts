import { failure } from './failure.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/** Name of a branch, here or of a remote, that has a commit, `main` or `master` before others; null when none has. Throws `git:failed`. */
export async function branchWith(repository: Repository, commit: Oid): Promise<string | null> {
  const result = await runGit(repository.root, [
    'for-each-ref',
    '--format=%(refname)',
    `--contains=${commit}`,
    'refs/heads',
    'refs/remotes',
  ])
  if (result.code !== 0) throw failure(result, 'git for-each-ref', repository)
  const names = result.stdout.toString('utf8').split('\n').filter(Boolean)
  // A remote's HEAD is another name for one of its branches
  const branches = names.filter(name => !/^refs\/remotes\/[^/]+\/HEAD$/.test(name))
  const found = branches.find(name => /\/(?:main|master)$/.test(name)) ?? branches[0]
  return found?.replace(/^refs\/(?:heads|remotes)\//, '') ?? null
}
