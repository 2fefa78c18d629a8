import { isUtf8 } from 'node:buffer'
import { readFiles } from '../git/files.ts'
import type { Oid } from '../git/types.ts'
import type { Project, Source } from './types.ts'

/** Texts by blob; undefined: not UTF-8. */
export type Texts = ReadonlyMap<Oid, string | undefined>

/** Texts of all versions of some sources, each blob read once. */
export async function readTexts(
  project: Pick<Project, 'repository' | 'objects'>,
  sources: readonly Source[],
): Promise<Texts> {
  const texts = new Map<Oid, string | undefined>()
  await readFiles(
    sources.map(source => source.file),
    project,
    (file, bytes) => texts.set(file.oid, decodeText(bytes)),
  )
  const older = new Set(sources.flatMap(source => [...source.bases.values()]).filter(oid => !texts.has(oid)))
  await project.objects.read([...older], (oid, bytes) => texts.set(oid, decodeText(bytes)))
  return texts
}

/** Text of a file, byte order mark kept so that offsets are those of the file; undefined when it is not UTF-8. */
export function decodeText(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined
}
