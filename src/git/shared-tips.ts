import { failure } from './failure.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/**
 * Tips of the branch that everybody has: what the remotes call HEAD, else their `main` and `master`, else these branches here. Where
 * there is one branch alone, that is it. Null: nobody can tell which one it is. Asks no remote; throws `git:failed`.
 */
export async function readSharedTips(repository: Repository): Promise<readonly Oid[] | null> {
  const result = await runGit(repository.root, ['for-each-ref', `--format=${FORMAT}`, ...PLACES])
  if (result.code !== 0) throw failure(result, 'git for-each-ref', repository)
  const branches = result.stdout
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => ({ oid: line.slice(0, line.indexOf(' ')), name: line.slice(line.indexOf(' ') + 1) }))
  for (const pattern of ORDER) {
    const found = branches.filter(({ name }) => pattern.test(name))
    if (found.length > 0) return found.map(({ oid }) => oid)
  }
  return branches.length === 1 ? branches.map(({ oid }) => oid) : null
}

const FORMAT = '%(objectname) %(refname)'
const PLACES = ['refs/heads', 'refs/remotes']
const ORDER = [
  /^refs\/remotes\/[^/]+\/HEAD$/,
  /^refs\/remotes\/[^/]+\/(?:main|master)$/,
  /^refs\/heads\/(?:main|master)$/,
]
