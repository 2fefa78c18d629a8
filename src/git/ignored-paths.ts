import { failure } from './failure.ts'
import { splitRecords } from './records.ts'
import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/** Those of `paths` that git ignores and does not track; one process for all. None of them may lie beyond a symbolic link. */
export async function findIgnored(repository: Repository, paths: readonly string[]): Promise<Set<string>> {
  if (paths.length === 0) return new Set()
  const input = paths.map(path => `${path}\0`).join('')
  const result = await runGit(repository.root, ['check-ignore', '-z', '--stdin'], input)
  // 1: it ignores none
  if (result.code > 1) throw failure(result, 'git check-ignore', repository)
  return new Set(splitRecords(result.stdout))
}
