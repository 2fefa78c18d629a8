import { UserError } from '../../errors.ts'
import { failure } from '../failure.ts'
import { splitRecords } from '../records.ts'
import { runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'

/** Two commits brought together. */
export interface MergedTree {
  /** Full id; where there are conflicts their files have git's markers. */
  readonly tree: Oid
  /** Paths, in order. */
  readonly conflicts: readonly string[]
}

/**
 * Merges two commits in the object store, without work tree or index, as `git merge` would. Throws `git:failed`, and `git:tooOldToMerge` with a git
 * before 2.38.
 */
export async function mergeCommits(
  repository: Repository,
  [ours, theirs]: readonly [Oid, Oid],
): Promise<MergedTree> {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ours, theirs]
  const result = await runGit(repository.root, args)
  if (result.code > 1 && /usage:|unknown option/i.test(result.stderr))
    throw new UserError('git:tooOldToMerge')
  if (result.code > 1 || result.code < 0) throw failure(result, 'git merge-tree', repository)
  const [tree = '', ...conflicts] = [...splitRecords(result.stdout)]
  return { tree, conflicts: [...new Set(conflicts.filter(Boolean))].sort() }
}
