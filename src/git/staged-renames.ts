import { failure } from './failure.ts'
import { parseRenames } from './rename-records.ts'
import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/**
 * Renames that are staged and not committed yet: present path → path in HEAD, as git's similarity of 50 % sees them.
 * Throws `git:failed`.
 */
export async function readStagedRenames(repository: Repository): Promise<Map<string, string>> {
  const result = await runGit(repository.root, DIFF)
  if (result.code !== 0) throw failure(result, 'git diff-index', repository)
  return parseRenames(result.stdout)
}

const DIFF = ['diff-index', '--cached', '-z', '--raw', '-M50%', '-l4000', '--diff-filter=R', 'HEAD', '--']
