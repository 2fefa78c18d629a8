import type { TranslationStatusModel } from '@crowdin/crowdin-api-client'
import type { Crowdin } from './connection.ts'
import { languageOf } from './languages.ts'
import { listAll } from './list-all.ts'
import type { FileProgress, LocaleProgress, Progress } from './types.ts'

/** How far the project is in each of our locales. */
export async function readProgress(crowdin: Crowdin): Promise<LocaleProgress[]> {
  const all = await listAll(crowdin, {
    subject: `#${crowdin.projectId}`,
    call: (client, page) => client.translationStatusApi.getProjectProgress(crowdin.projectId, page),
    keyOf: progress => progress.languageId,
  })
  return all.flatMap(progress => {
    const locale = crowdin.languages.byId.get(progress.languageId)
    return locale === undefined ? [] : [{ locale, ...amountsOf(progress) }]
  })
}

/** How far each file is in a locale, with the eTag that tells whether a look at its text is worth while. */
export async function readFileProgress(crowdin: Crowdin, locale: string): Promise<FileProgress[]> {
  const language = languageOf(crowdin, locale)
  const all = await listAll(crowdin, {
    subject: locale,
    call: (client, page) =>
      client.translationStatusApi.getLanguageProgress(crowdin.projectId, language, page),
    keyOf: progress => progress.fileId,
  })
  return all.map(progress => ({
    fileId: progress.fileId,
    etag: progress.eTag ?? null,
    ...amountsOf(progress),
  }))
}

function amountsOf({
  words,
  phrases,
}: Pick<TranslationStatusModel.FileProgress, 'words' | 'phrases'>): Progress {
  const amounts = ({ total, translated, approved }: TranslationStatusModel.Words) => ({
    total,
    translated,
    approved,
  })
  return { words: amounts(words), segments: amounts(phrases) }
}
