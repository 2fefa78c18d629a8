import { UserError } from '../errors.ts'
import { blobOid } from './blob-oid.ts'
import { readFromDisk } from './disk.ts'
import type { ObjectReader, Repository, SnapshotFile } from './types.ts'

export interface FileSources {
  readonly repository: Repository
  readonly objects: ObjectReader
}

/**
 * Hands over the bytes of files of a snapshot: dirty ones from the work tree, the others from the object store, each blob read once.
 * The order is not that of `files`. Throws `git:changedWhileReading` when a file is no longer what the snapshot saw.
 */
export async function readFiles(
  files: readonly SnapshotFile[],
  { repository, objects }: FileSources,
  receive: (file: SnapshotFile, bytes: Buffer) => void,
): Promise<void> {
  const clean = groupByOid(files.filter(file => !file.dirty))
  await objects.read([...clean.keys()], (oid, bytes) => {
    for (const file of clean.get(oid) ?? []) receive(file, bytes)
  })
  for (const file of files) if (file.dirty) receive(file, readDirty(repository, file))
}

function groupByOid(files: readonly SnapshotFile[]): Map<string, SnapshotFile[]> {
  const groups = new Map<string, SnapshotFile[]>()
  for (const file of files) {
    const group = groups.get(file.oid)
    if (group === undefined) groups.set(file.oid, [file])
    else group.push(file)
  }
  return groups
}

function readDirty(repository: Repository, file: SnapshotFile): Buffer {
  const found = readFromDisk(repository, file.path)
  if (found.kind === 'file' && blobOid(found.bytes, file.oid) === file.oid) return found.bytes
  throw new UserError('git:changedWhileReading', { path: file.path })
}
