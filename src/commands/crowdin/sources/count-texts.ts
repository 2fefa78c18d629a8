import type { Crowdin } from '../../../crowdin/connection.ts'
import { type FileLanguages, readFileLanguages } from '../../../crowdin/file-languages.ts'
import type { FileNamed } from '../../../crowdin/source.ts'

/**
 * What each language has of a file of so many units; null where nobody can tell. Where Crowdin counts fewer strings than there are, some are hidden or the
 * file is excluded from the language: what such strings have is in no count, and comes back with them.
 */
export async function countTexts(crowdin: Crowdin, file: FileNamed, held: number): Promise<FileLanguages> {
  const known = await readFileLanguages(crowdin, file)
  const languages = known.languages.map(each =>
    each.total < held ? { ...each, translated: null, approved: null } : each,
  )
  return { ...known, languages }
}
