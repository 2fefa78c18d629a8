import { UserError } from '../errors.ts'
import { askFor, dataOf, isFailure, tryAsk } from './ask.ts'
import type { Crowdin } from './connection.ts'
import { readImportReport } from './import-report.ts'
import { languageOf } from './languages.ts'
import { poll } from './poll.ts'
import { withStorage } from './storage.ts'
import type { ImportReport } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

export interface TranslationImport {
  readonly locale: string
  /** Null: an XLIFF that names Crowdin's own files and strings. */
  readonly fileId: number | null
  /** Of the source; names the file for Crowdin and for the words of a failure. */
  readonly path: string
  /** XLIFF with targets, those alone that are to come in. */
  readonly content: string
  /** Also approve what comes in. */
  readonly approve: boolean
  /** Also take targets that are the same as their source. */
  readonly equal: boolean
}

const LONGEST = 1_800_000

/**
 * Brings translations in and waits until Crowdin has taken them; the report says what it left out, and a run that left all out ends well too.
 * What is there already is left out as a duplicate, so a second import of the same adds nothing. Text that is not approved gives way to what
 * comes in: only what strings lack belongs into it.
 */
export async function importTranslations(crowdin: Crowdin, wanted: TranslationImport): Promise<ImportReport> {
  const { clock, projectId } = crowdin
  const subject = `${wanted.path} (${wanted.locale})`
  const job = await startImport(crowdin, wanted, subject)
  const { status } = await poll({
    clock,
    limit: LONGEST,
    subject,
    read: () =>
      askFor(crowdin, { subject, call: c => c.translationsApi.importTranslationsStatus(projectId, job) }),
    isDone: ({ status }) => ['finished', 'failed', 'canceled'].includes(status),
  })
  if (status !== 'finished') throw new UserError('crowdin:jobFailed', { subject, status, said: '–' })
  const report: unknown = await askFor(crowdin, {
    subject,
    call: client => client.translationsApi.importTranslationsReport(projectId, job),
  })
  return readImportReport(report)
}

async function startImport(crowdin: Crowdin, wanted: TranslationImport, subject: string): Promise<string> {
  const name = `${
    wanted.path
      .split('/')
      .at(-1)
      ?.replace(/\.xliff$/, '') ?? 'import'
  }.xliff`
  const answer = await withStorage(crowdin, { name, content: wanted.content }, storageId =>
    tryAsk(crowdin, client =>
      client.translationsApi.importTranslations(crowdin.projectId, {
        storageId,
        languageIds: [languageOf(crowdin, wanted.locale)],
        ...(wanted.fileId !== null && { fileId: wanted.fileId }),
        importEqSuggestions: wanted.equal,
        autoApproveImported: wanted.approve,
        translateHidden: false,
        addToTm: true,
      }),
    ),
  )
  if (isFailure(answer)) throw userErrorOf(answer, subject)
  return dataOf(answer, subject).identifier
}
