import { runGit } from '../run.ts'
import type { Oid, Repository } from '../types.ts'

/** The bytes of a file as a commit or tree has it; null where it has none of this name. */
export async function readBlobAt(repository: Repository, commit: Oid, path: string): Promise<Buffer | null> {
  const { code, stdout } = await runGit(repository.root, ['cat-file', 'blob', `${commit}:${path}`])
  return code === 0 ? stdout : null
}
