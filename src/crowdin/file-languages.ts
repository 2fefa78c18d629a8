import type { Crowdin } from './connection.ts'
import { listAll } from './list-all.ts'
import type { FileNamed } from './source.ts'

/** How many strings of a file a language of the project has. */
export interface FileLanguage {
  /** Our locale; Crowdin's own name where it is none of ours. */
  readonly locale: string
  /** Those that translators see. */
  readonly total: number
  /** Null: nobody counted. */
  readonly translated: number | null
  readonly approved: number | null
}

export interface FileLanguages {
  /** The same connection, where every language of the project is a locale. */
  readonly crowdin: Crowdin
  readonly languages: readonly FileLanguage[]
}

/** What the project has of a file in each of its languages, also those that are none of our locales: what happens to a source happens to their texts, too. */
export async function readFileLanguages(
  crowdin: Crowdin,
  { fileId, path }: FileNamed,
): Promise<FileLanguages> {
  const all = await listAll(crowdin, {
    subject: path,
    call: (client, page) => client.translationStatusApi.getFileProgress(crowdin.projectId, fileId, page),
    keyOf: progress => progress.languageId,
  })
  const byId = new Map(crowdin.languages.byId)
  const taken = new Set(byId.values())
  for (const { languageId } of all)
    if (!byId.has(languageId))
      byId.set(languageId, taken.has(languageId) ? `${languageId}-x-other` : languageId)
  const byLocale = new Map(Array.from(byId, ([id, locale]) => [locale, id]))
  const languages = all.map(({ languageId, phrases }) => ({
    locale: byId.get(languageId) ?? languageId,
    total: phrases.total,
    translated: phrases.translated,
    approved: phrases.approved,
  }))
  return { crowdin: { ...crowdin, languages: { byLocale, byId } }, languages }
}
