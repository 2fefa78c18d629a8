import type { SourceFilesModel } from '@crowdin/crowdin-api-client'
import type { Connection } from './connection.ts'
import { fileOf } from './file-of.ts'
import { listAll } from './list-all.ts'
import type { RemoteDirectory, RemoteFile, RemoteTree } from './types.ts'

/**
 * All directories and files of a branch, or of the project outside of all branches (`null`). Paths are put together from the names, since
 * what Crowdin calls the path begins with the branch.
 */
export async function readTree(connection: Connection, branchId: number | null): Promise<RemoteTree> {
  const { projectId } = connection
  const within = branchId === null ? {} : { branchId, recursion: 'true' }
  const [directories, files] = await Promise.all([
    listAll(connection, {
      subject: `#${projectId}`,
      call: (client, page) => client.sourceFilesApi.listProjectDirectories(projectId, { ...within, ...page }),
      keyOf: directory => directory.id,
    }),
    listAll(connection, {
      subject: `#${projectId}`,
      call: (client, page) => client.sourceFilesApi.listProjectFiles(projectId, { ...within, ...page }),
      keyOf: file => file.id,
    }),
  ])
  const ours = directories.filter(d => (d.branchId ?? null) === branchId)
  const paths = pathsOf(ours)
  return {
    branchId,
    directories: new Map(
      ours.flatMap(d => entry<RemoteDirectory>(paths.get(d.id), path => ({ id: d.id, path }))),
    ),
    // without ids Crowdin lists the files of all branches too
    files: new Map(
      files
        .filter(f => (f.branchId ?? null) === branchId)
        .flatMap(f => entry<RemoteFile>(pathOf(f, paths), () => fileOf(f))),
    ),
  }
}

type Paths = ReadonlyMap<number, string>

function pathsOf(directories: readonly SourceFilesModel.Directory[]): Paths {
  const byId = new Map(directories.map(d => [d.id, d]))
  const path = (id: number, depth = 0): string | undefined => {
    const directory = byId.get(id)
    if (directory === undefined || depth > byId.size) return undefined
    if ((directory.directoryId ?? null) === null) return directory.name
    const above = path(directory.directoryId, depth + 1)
    return above === undefined ? undefined : `${above}/${directory.name}`
  }
  return new Map(
    directories.flatMap(d => entry(d.id, () => path(d.id) ?? '')).filter(([, found]) => found !== ''),
  )
}

function pathOf({ directoryId, name }: SourceFilesModel.File, paths: Paths): string | undefined {
  if ((directoryId ?? null) === null) return name
  const above = paths.get(directoryId)
  return above === undefined ? undefined : `${above}/${name}`
}

function entry<T, K = string>(key: K | undefined, valueOf: (key: K) => T): [K, T][] {
  return key === undefined ? [] : [[key, valueOf(key)]]
}
