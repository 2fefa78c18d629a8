import { failure } from './failure.ts'
import { splitRecords } from './records.ts'
import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/**
 * Renames that are staged and not committed yet: present path → path in HEAD, as git's similarity of 50 % sees them.
 * Throws `git:failed`.
 */
export async function readStagedRenames(repository: Repository): Promise<Map<string, string>> {
  const result = await runGit(repository.root, DIFF)
  if (result.code !== 0) throw failure(result, 'git diff-index', repository)
  const records = splitRecords(result.stdout)
  const renames = new Map<string, string>()
  for (let at = 0; at < records.length; at += 3) {
    const [from, to] = [records[at + 1], records[at + 2]]
    if (from !== undefined && to !== undefined) renames.set(to, from)
  }
  return renames
}

// Per file `:<modes, ids> R<similarity>`, `<from>`, `<to>`.
const DIFF = ['diff-index', '--cached', '-z', '--raw', '-M50%', '-l4000', '--diff-filter=R', 'HEAD', '--']
