import { readBranches } from './branches.ts'
import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/**
 * Name of the default branch, without its remote: what the remote's HEAD stands for, else `main` or `master`, else the branch that is checked
 * out. Null: none of them is there. Asks no remote.
 */
export async function readDefaultBranch(repository: Repository): Promise<string | null> {
  const format = '--format=%(refname) %(symref)'
  const [heads, branches] = await Promise.all([
    runGit(repository.root, ['for-each-ref', format, 'refs/remotes/*/HEAD']),
    readBranches(repository),
  ])
  const lines = heads.stdout.toString('utf8').split('\n')
  const own = lines.find(line => line.startsWith(`refs/remotes/${branches.remote}/HEAD `)) ?? lines[0] ?? ''
  const [from = '', to = ''] = own.split(' ')
  const folder = from.slice(0, -'HEAD'.length)
  if (to.startsWith(folder) && folder !== '') return to.slice(folder.length)
  const known = branches.defaultBranch?.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '') ?? null
  return known === 'HEAD' || known === null ? branches.current : known
}
