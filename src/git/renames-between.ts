import { failure } from './failure.ts'
import { parseRenames } from './rename-records.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/**
 * Files that have another name in one commit than in the other, as git's similarity of 50 % sees the two: newer path → older
 * path. The history between them is not looked at. Throws `git:failed` and `git:partial`.
 */
export async function readRenamesBetween(
  repository: Repository,
  older: Oid,
  newer: Oid,
): Promise<Map<string, string>> {
  const result = await runGit(repository.root, [...DIFF, older, newer])
  if (result.code !== 0) throw failure(result, 'git diff-tree', repository)
  return parseRenames(result.stdout)
}

const DIFF = ['diff-tree', '-r', '-z', '--raw', '-M50%', '-l4000', '--diff-filter=R', '--end-of-options']
