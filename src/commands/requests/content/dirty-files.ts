import { UserError } from '../../../errors.ts'
import { findBlobs } from '../../../git/blobs-at.ts'
import { readFromDisk } from '../../../git/disk.ts'
import type { TreeChange } from '../../../git/trees/write-tree.ts'
import { readUnmerged } from '../../../git/unmerged.ts'
import type { Project } from '../../types.ts'
import { pathsOfPair } from './paths-of-pair.ts'

/**
 * The translations and ledgers that the work tree has otherwise than HEAD, be they in git, staged or neither: what `update`, `pull` and `import` wrote. Sources
 * and files that were deleted are left aside. Throws `pr:unmerged` in the midst of a merge, whose marks are no text.
 */
export async function dirtyFiles(project: Project): Promise<TreeChange[]> {
  const { repository, snapshot, pairs } = project
  const paths = [...new Set(pairs.flatMap(pathsOfPair))].filter(path => snapshot.files.has(path))
  const committed = await findBlobs(
    paths.map(path => ({ commit: snapshot.commit, path })),
    project,
  )
  const dirty = paths.filter((path, i) => snapshot.files.get(path)?.oid !== committed[i])
  const unmerged = dirty.length === 0 ? new Set() : await readUnmerged(repository)
  const first = dirty.find(path => unmerged.has(path))
  if (first !== undefined) throw new UserError('pr:unmerged', { path: first })
  return dirty.flatMap(path => {
    const found = readFromDisk(repository, path)
    return found.kind === 'file' ? [{ path, content: found.bytes, isCheckedOut: true }] : []
  })
}
