import { failure } from '../failure.ts'
import { runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'

/**
 * The bytes of a file as a commit or tree has it; null where it has none of this name. Throws `git:partial`, or `git:unreachable` where it may
 * be fetched, when a partial clone lacks it.
 */
export async function readBlobAt(repository: Repository, commit: Oid, path: string): Promise<Buffer | null> {
  const result = await runGit(repository.root, ['cat-file', 'blob', `${commit}:${path}`])
  if (result.code === 0) return result.stdout
  if (repository.promisor === null || NO_FILE.test(result.stderr)) return null
  throw failure(result, 'git cat-file', repository)
}

const NO_FILE = /does not exist in|exists on disk, but not in|bad file|not a valid object name/i
