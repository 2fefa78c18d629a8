import { type DefaultBranch, readDefaultBranch } from './default-branch.ts'
import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/** What the repository knows of its branches. */
export interface Branches {
  /** Name of the branch that is checked out; null for a detached HEAD. */
  readonly current: string | null
  /** Null: nothing says which one it is. */
  readonly defaultBranch: DefaultBranch | null
  /** Name of the remote that is asked first; null when there is none. */
  readonly remote: string | null
}

/** Reads which branch is checked out and which is the default one. Asks no remote. */
export async function readBranches(repository: Pick<Repository, 'root'>): Promise<Branches> {
  const [head, remotes] = await Promise.all([
    runGit(repository.root, ['symbolic-ref', '-q', '--short', 'HEAD']),
    runGit(repository.root, ['remote']),
  ])
  const known = linesOf(remotes.stdout)
  const remote = known.find(name => name === 'origin') ?? known[0] ?? null
  return {
    current: linesOf(head.stdout)[0] ?? null,
    defaultBranch: await readDefaultBranch(repository, remote),
    remote,
  }
}

function linesOf(output: Buffer): string[] {
  return output.toString('utf8').split('\n').filter(Boolean)
}
