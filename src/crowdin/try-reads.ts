import type { Client, ResponseList, SourceStringsModel } from '@crowdin/crowdin-api-client'
import { isFailure, tryAsk } from './ask.ts'
import type { Connection } from './connection.ts'
import { PAGE } from './list-all.ts'
import type { LanguageId } from './types.ts'
import type { UserError } from '../errors.ts'
import { userErrorOf } from './user-error-of.ts'

/** What a token gets to see beside the project and its files. */
export interface TriedReads {
  /** What was refused or failed, one of each kind of thing that runs read. */
  readonly failed: readonly UserError[]
  /** Of the project's first strings, 500 at most, what is not as in any other; null: they could not be read. */
  readonly strings: { readonly looked: number; readonly unusual: readonly UnusualString[] } | null
}

/** A string that translators do not see, or that shares its translations with an equal one. */
interface UnusualString {
  readonly fileId: number
  readonly hidden: boolean
  readonly duplicate: boolean
}

/**
 * Reads a little of everything that push, pull and sync read, six requests for a project of any size; writes nothing. `language` is any of
 * the project's target languages.
 */
export async function tryReads(
  connection: Connection,
  language: LanguageId | undefined,
): Promise<TriedReads> {
  const strings = await tryAsk(connection, client =>
    client.sourceStringsApi.listProjectStrings(connection.projectId, { limit: PAGE }),
  )
  const others = await Promise.all(
    looksAt(connection.projectId, language).map(call => tryAsk<unknown>(connection, call)),
  )
  const subject = `#${connection.projectId}`
  return {
    failed: [strings, ...others].filter(isFailure).map(failure => userErrorOf(failure, subject)),
    strings: isFailure(strings) ? null : unusualOf(strings.body),
  }
}

type Look = (client: Client) => Promise<unknown>

const ONE = { limit: 1 }

function looksAt(project: number, languageId: LanguageId | undefined): Look[] {
  const inLanguage: Look[] =
    languageId === undefined
      ? []
      : [
          c => c.stringTranslationsApi.listLanguageTranslations(project, languageId, ONE),
          c => c.stringTranslationsApi.listTranslationApprovals(project, { languageId, ...ONE }),
        ]
  return [
    c => c.labelsApi.listLabels(project, ONE),
    c => c.translationStatusApi.getProjectProgress(project, ONE),
    c => c.stringCommentsApi.listStringComments(project, { type: 'issue', ...ONE }),
    ...inLanguage,
  ]
}

function unusualOf(page: ResponseList<SourceStringsModel.String> | undefined): TriedReads['strings'] {
  const all = (page?.data ?? []).map(({ data }) => data)
  return {
    looked: all.length,
    unusual: all
      .filter(({ isHidden, isDuplicate }) => isHidden || isDuplicate)
      .map(({ fileId, isHidden, isDuplicate }) => ({ fileId, hidden: isHidden, duplicate: isDuplicate })),
  }
}
