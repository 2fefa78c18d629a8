import type { SourceFilesModel } from '@crowdin/crowdin-api-client'
import { dataOf, isFailure, tryAsk } from './ask.ts'
import { checkName } from './check-name.ts'
import type { Crowdin } from './connection.ts'
import { parentOf, type NewDirectory } from './directories.ts'
import { fileOf } from './file-of.ts'
import { languageOf } from './languages.ts'
import { listAll } from './list-all.ts'
import { withStorage } from './storage.ts'
import type { RemoteFile } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

/** A file to be made: an XLIFF 1.2 of one post. */
export interface NewFile extends NewDirectory {
  readonly title: string
  /** What translators are told, as Markdown. */
  readonly context: string
  /** The XLIFF, without targets. */
  readonly content: string
  /** The parser that the project's other files are read with; null: Crowdin's newest. */
  readonly parserVersion: number | null
  readonly labelIds: readonly number[]
  /** Locales that this post is not translated into. */
  readonly without: readonly string[]
}

/**
 * Makes a file and says so, or gives the one that stands there under this name with `created: false`, whatever it holds: then it is for
 * `updateFile` to bring it up to date.
 */
export async function createFile(
  crowdin: Crowdin,
  wanted: NewFile,
): Promise<{ file: RemoteFile; created: boolean }> {
  checkName(wanted.name)
  const answer = await withStorage(crowdin, wanted, storageId =>
    tryAsk(crowdin, client =>
      client.sourceFilesApi.createFile(crowdin.projectId, requestOf(crowdin, wanted, storageId)),
    ),
  )
  if (!isFailure(answer)) return { file: fileOf(dataOf(answer, wanted.name)), created: true }
  const there =
    answer.uncertain || answer.codes.includes('name:notUnique') ? await findFile(crowdin, wanted) : undefined
  if (there === undefined) throw userErrorOf(answer, wanted.name)
  return { file: fileOf(there), created: false }
}

function requestOf(crowdin: Crowdin, wanted: NewFile, storageId: number): SourceFilesModel.CreateFileRequest {
  return {
    storageId,
    name: wanted.name,
    ...parentOf(wanted),
    title: wanted.title,
    context: wanted.context,
    type: 'xliff',
    ...(wanted.parserVersion !== null && { parserVersion: wanted.parserVersion }),
    importOptions: WHOLE_SEGMENTS,
    excludedTargetLanguages: wanted.without.map(locale => languageOf(crowdin, locale)),
    attachLabelIds: [...wanted.labelIds],
  }
}

/** Crowdin would cut our segments again, and every id would be lost; its default for XLIFF is to do so. */
export const WHOLE_SEGMENTS = { contentSegmentation: false }

async function findFile(crowdin: Crowdin, wanted: NewFile): Promise<SourceFilesModel.File | undefined> {
  const all = await listAll(crowdin, {
    subject: wanted.name,
    call: (client, page) =>
      client.sourceFilesApi.listProjectFiles(crowdin.projectId, {
        ...parentOf(wanted),
        filter: wanted.name,
        ...page,
      }),
    keyOf: file => file.id,
  })
  return all.find(
    file =>
      file.name === wanted.name &&
      (file.directoryId ?? null) === wanted.directoryId &&
      (wanted.directoryId !== null || (file.branchId ?? null) === wanted.branchId),
  )
}
