import { failure } from './failure.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/** One commit on the first-parent line of a branch. */
export interface LandedCommit {
  readonly oid: Oid
  /** When it was committed, in seconds since 1970. */
  readonly at: number
}

/** The first-parent line of a commit, the newest first. Throws `git:failed` and `git:partial`. */
export async function readLandedLine(repository: Repository, head: Oid): Promise<LandedCommit[]> {
  const args = ['log', '--first-parent', '--format=%H %ct', '--end-of-options', head]
  const result = await runGit(repository.root, args)
  if (result.code !== 0) throw failure(result, 'git log', repository)
  return result.stdout
    .toString('latin1')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [oid = '', at = ''] = line.split(' ')
      return { oid, at: Number(at) }
    })
}
