import { readFromDisk } from '../../../git/disk.ts'
import type { TreeChange } from '../../../git/trees/write-tree.ts'
import { pathsOfPair } from './paths-of-pair.ts'
import type { Project } from '../../types.ts'

/**
 * The translations and ledgers that the work tree has otherwise than HEAD, be they in git or not: what `update`, `pull` and `import` wrote. Sources and
 * files that were deleted are left aside.
 */
export function dirtyFiles({ repository, snapshot, pairs }: Project): TreeChange[] {
  const ours = new Set(pairs.flatMap(pathsOfPair))
  const dirty = [...snapshot.files.values()].filter(file => file.dirty && ours.has(file.path))
  return dirty.flatMap(({ path }) => {
    const found = readFromDisk(repository, path)
    return found.kind === 'file' ? [{ path, content: found.bytes, mode: '100644' }] : []
  })
}
