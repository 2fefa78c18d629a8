import { UserError } from '../errors.ts'
import { readCommitFiles } from './commit-files.ts'
import { resolveRevision } from './revision.ts'
import type { Repository, Snapshot } from './types.ts'
import { readWorktreeFiles } from './worktree-files.ts'

export interface SnapshotOptions {
  /** Revision to read; without it the work tree is read. */
  readonly at?: string
  /** Says of a path whether it is content. */
  readonly wanted: (path: string) => boolean
}

/**
 * The wanted files of the work tree (tracked and not deleted, or untracked and not ignored), or of the commit `at`.
 * Throws `git:noCommits`, `git:unknownCommit`, `git:notACommit`, `git:shallow`, `git:partial`, `git:failed`.
 */
export async function readSnapshot(repository: Repository, options: SnapshotOptions): Promise<Snapshot> {
  const { at, wanted } = options
  const { head } = repository
  if (head === null && (at ?? 'HEAD') === 'HEAD')
    throw new UserError('git:noCommits', { root: repository.root })
  if (at === undefined && head !== null) {
    return { commit: head, worktree: true, ...(await readWorktreeFiles(repository, wanted)) }
  }
  const commit = await resolveRevision(repository, at ?? 'HEAD')
  return { commit, worktree: false, ...(await readCommitFiles(repository, commit, wanted)) }
}
