import { failure } from './failure.ts'
import { splitRecords } from './records.ts'
import { runGit } from './run.ts'
import type { Repository } from './types.ts'

/** Paths whose merge is not finished: the index has several versions of them. Throws `git:failed`. */
export async function readUnmerged(repository: Repository): Promise<ReadonlySet<string>> {
  const result = await runGit(repository.root, ['ls-files', '-z', '-u'])
  if (result.code !== 0) throw failure(result, 'git ls-files', repository)
  return new Set([...splitRecords(result.stdout)].map(record => record.slice(record.indexOf('\t') + 1)))
}
