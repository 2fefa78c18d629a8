import { openObjects } from '../../git/objects.ts'
import type { ObjectInfo, Repository } from '../../git/types.ts'

/**
 * Type and size of each object name, asked in a conversation of its own: in a partial clone git ends it at the first object that was
 * left out. Throws then `git:partial`.
 */
export async function askApart(repository: Repository, names: readonly string[]): Promise<ObjectInfo[]> {
  if (names.length === 0) return []
  const objects = openObjects(repository)
  try {
    return await objects.info(names)
  } finally {
    await objects.close()
  }
}
