import { isUtf8 } from 'node:buffer'
import { readFiles } from '../git/files.ts'
import type { Oid, SnapshotFile } from '../git/types.ts'
import type { Project } from './types.ts'

/** Texts by blob; undefined: not UTF-8. */
export type Texts = ReadonlyMap<Oid, string | undefined>

/** What is to be read: files as the snapshot has them, and older versions. */
export interface Wanted {
  readonly files: readonly SnapshotFile[]
  readonly blobs: Iterable<Oid>
}

/** Texts of files and of older versions, each blob read once. */
export async function readTexts(
  project: Pick<Project, 'repository' | 'objects'>,
  { files, blobs }: Wanted,
): Promise<Texts> {
  const texts = new Map<Oid, string | undefined>()
  await readFiles(files, project, (file, bytes) => texts.set(file.oid, decodeText(bytes)))
  const older = [...new Set(blobs)].filter(oid => !texts.has(oid))
  await project.objects.read(older, (oid, bytes) => texts.set(oid, decodeText(bytes)))
  return texts
}

/** Text of a file, byte order mark kept so that offsets are those of the file; undefined when it is not UTF-8. */
export function decodeText(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined
}
