import { buildFile, type FileBuilt } from '../../../crowdin/build-file.ts'
import { buildTranslations } from '../../../crowdin/builds.ts'
import { readZip } from '../../../files/read-zip.ts'
import type { Crowdin } from '../../../crowdin/connection.ts'
import { UserError } from '../../../errors.ts'
import type { Place } from './export-memory.ts'
import type { FileInLocale } from './remote-texts.ts'

/** An export, or that it is the one that the eTag was given for. */
export type ReadExport = (wanted: FileInLocale, etag: string | null) => Promise<FileBuilt>

export interface ExportsWish {
  /** Where each file is held, by its id. */
  readonly paths: ReadonlyMap<number, string>
  readonly locales: readonly string[]
  /** Of which nobody knows what they are now. */
  readonly unknown: readonly Place[]
}

/** Up to so many are asked for one by one. */
const FEW = 40

/**
 * Reads exports: few one by one, many in one build of their locales, which is begun when the first is wanted. What a build does not hold, or all where
 * it fails, is asked for by itself, so that nothing but Crowdin's word for this file says that nothing is held.
 */
export function openExports(crowdin: Crowdin, wish: ExportsWish): ReadExport {
  let whole: Promise<Whole> | null = null
  let alone = 0
  const askAlone = openAlone(crowdin)
  return async (wanted, etag) => {
    if (wish.unknown.length > FEW) whole ??= build(crowdin, wish, localesOf(wish.unknown))
    else if (alone >= FEW) whole ??= build(crowdin, wish, wish.locales)
    const found = await whole
    const bytes = found?.files.get(`${wanted.locale} ${wish.paths.get(wanted.file.id) ?? ''}`)
    if (bytes !== undefined) return { kind: 'built', content: new TextDecoder().decode(bytes), etag: null }
    alone += 1
    return askAlone(wanted, etag, found?.failure)
  }
}

interface Whole {
  /** By locale and path. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly failure?: UserError
}

function localesOf(places: readonly Place[]): string[] {
  return [...new Set(places.map(({ locale }) => locale))]
}

async function build(crowdin: Crowdin, { paths }: ExportsWish, locales: readonly string[]): Promise<Whole> {
  const ours = locales.filter(locale => crowdin.languages.byLocale.has(locale))
  if (ours.length === 0) return { files: new Map() }
  try {
    const wanted = new Set(paths.values())
    const built = await buildTranslations(crowdin, { locales: ours, unzip: readZip })
    const files = built.filter(({ path }) => wanted.has(path))
    return { files: new Map(files.map(({ locale, path, bytes }) => [`${locale} ${path}`, bytes])) }
  } catch (failure) {
    if (failure instanceof UserError) return { files: new Map(), failure }
    throw failure
  }
}

/** After so many failures one after another, where the build had failed too, Crowdin is not asked again. */
const PATIENCE = 10

type AskAlone = (wanted: FileInLocale, etag: string | null, before?: UserError) => Promise<FileBuilt>

function openAlone(crowdin: Crowdin): AskAlone {
  let failed = 0
  return async ({ file, path, locale }, etag, before) => {
    if (before !== undefined && failed >= PATIENCE) throw before
    try {
      const built = await buildFile(crowdin, { fileId: file.id, path, locale, etag })
      failed = 0
      return built
    } catch (error) {
      failed += 1
      throw error
    }
  }
}
