import { NEWEST, type Newest, type StringAct } from '../../../crowdin/newest.ts'
import type { RemoteFile } from '../../../crowdin/types.ts'
import type { KnownExport } from '../../types.ts'
import type { LocaleState } from './locale-state.ts'
import type { FileOfString } from './string-files.ts'

interface Same {
  readonly file: RemoteFile
  readonly known: KnownExport
}

/**
 * Which of the files whose eTag stayed were worked on nevertheless: nobody knows whether an eTag moves with each text or only with how many there
 * are. Every translation that counts and every approval since is looked for; where that cannot be done, all count as worked on.
 */
export async function touchedFiles(
  same: readonly Same[],
  { newest }: LocaleState,
  fileOf: FileOfString,
): Promise<(fileId: number) => boolean> {
  const since = same.map(({ known }) => (newest === null ? null : stringsSince(known, newest)))
  const strings = [...new Set(since.flatMap(ids => ids ?? []))]
  const found = await Promise.all(strings.map(async id => [id, await fileOf(id)] as const))
  const files = new Map(found)
  const touched = new Set(
    same.flatMap(({ file }, i) => {
      const ids = since[i] ?? null
      const isSpared = ids?.every(id => files.get(id) !== undefined && files.get(id) !== file.id)
      return isSpared === true ? [] : [file.id]
    }),
  )
  return fileId => touched.has(fileId)
}

/** Null where that cannot be told. */
function stringsSince({ newest: before }: KnownExport, now: Newest): number[] | null {
  if (before === null) return null
  const translated = actsSince(before.translation, now.translations)
  const approved = actsSince(before.approval, now.approvals)
  if (translated === null || approved === null) return null
  return [...translated, ...approved].map(({ stringId }) => stringId)
}

/** Null where the list does not reach back so far, or where the newest is gone: what stands in its place is older. */
function actsSince(before: number, acts: readonly StringAct[]): readonly StringAct[] | null {
  if ((acts[0]?.id ?? 0) < before) return null
  const since = acts.filter(({ id }) => id > before)
  return since.length === NEWEST ? null : since
}
