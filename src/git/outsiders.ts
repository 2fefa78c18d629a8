import { failure } from './failure.ts'
import type { History } from './history.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

export interface Ancestry {
  readonly repository: Repository
  readonly head: Oid
  /** Reads the shape of the history, at most once. */
  readonly history: () => Promise<History>
}

/** Those of `commits` that are not `head` and not its ancestors; one process for all of them. */
export async function findOutsiders(commits: readonly Oid[], ancestry: Ancestry): Promise<Set<Oid>> {
  const { repository, head } = ancestry
  if (commits.every(commit => commit === head)) return new Set()
  const input = [...commits, `^${head}`].join('\n')
  const result = await runGit(repository.root, ['rev-list', '--stdin'], `${input}\n`)
  if (result.code !== 0) throw failure(result, 'git rev-list', repository)
  const unreached = new Set(result.stdout.toString('latin1').split('\n'))
  const suspects = commits.filter(commit => unreached.has(commit))
  return new Set(suspects.length === 0 ? [] : await confirm(suspects, ancestry))
}

// Git stops this walk by commit dates; where a clock was wrong by years it can stop too early, so a suspect is looked up in full.
async function confirm(suspects: readonly Oid[], ancestry: Ancestry): Promise<Oid[]> {
  const { position } = await ancestry.history()
  return suspects.filter(commit => !position.has(commit))
}
