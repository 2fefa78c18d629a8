import { dirname } from 'node:path/posix'
import type { Connection } from '../../../crowdin/connection.ts'
import { createDirectory } from '../../../crowdin/directories.ts'
import type { RemoteTree } from '../../../crowdin/types.ts'
import { UserError } from '../../../errors.ts'

/** Ids of directories by path, `null` for the top; in the place of one that could not be made, why. */
export type Directories = ReadonlyMap<string, number | null | UserError>

/** Makes the directories that files of these paths need, one after another and parents first; those that are there are left as they are. */
export async function makeDirectories(
  connection: Connection,
  tree: RemoteTree,
  files: readonly string[],
): Promise<Directories> {
  const known = new Map<string, number | null | UserError>([['', null]])
  for (const { path, id } of tree.directories.values()) known.set(path, id)
  const wanted = new Set(files.flatMap(file => above(file)))
  for (const path of [...wanted].toSorted()) {
    const parent = known.get(parentOf(path)) ?? null
    if (!known.has(path)) known.set(path, await make(connection, path, parent))
  }
  return known
}

/** Directory of a file there; `''`: the top. */
export function parentOf(path: string): string {
  const parent = dirname(path)
  return parent === '.' ? '' : parent
}

function above(path: string): string[] {
  const parent = parentOf(path)
  return parent === '' ? [] : [...above(parent), parent]
}

async function make(
  connection: Connection,
  path: string,
  parent: number | null | UserError,
): Promise<number | UserError> {
  if (parent instanceof UserError) return parent
  try {
    const name = path.slice(path.lastIndexOf('/') + 1)
    return await createDirectory(connection, { name, directoryId: parent, branchId: null })
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}
