import { dataOf, isFailure, tryAsk } from './ask.ts'
import type { Connection } from './connection.ts'
import { WHOLE_SEGMENTS } from './create-file.ts'
import { fileOf } from './file-of.ts'
import { withStorage } from './storage.ts'
import type { Failure, Reply } from './transport/types.ts'
import type { RemoteFile } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

export interface FileUpdate {
  readonly file: RemoteFile
  /** For the words of a failure. */
  readonly path: string
  /** The whole XLIFF, without targets. */
  readonly content: string
  readonly attachLabelIds: readonly number[]
  readonly detachLabelIds: readonly number[]
  /** Also the context that somebody wrote at Crowdin gives way to ours. */
  readonly replaceContext: boolean
}

export interface Updated {
  readonly file: RemoteFile
  /** Whether Crowdin found a difference; null: an earlier try may have brought it, so the revisions must tell. */
  readonly modified: boolean | null
}

/**
 * Replaces a file's source. All translations and approvals stay: Crowdin nowhere promises that another option spares strings that are as they were. Every
 * option is sent, since Crowdin's defaults drop translations and cut segments. Sent twice it does no more than once. While Crowdin still
 * works on an earlier upload it waits, and in the end says so rather than leave the file out.
 */
export async function updateFile(connection: Connection, update: FileUpdate): Promise<Updated> {
  const { file, path } = update
  const answer = await withStorage(connection, { name: file.name, content: update.content }, storageId =>
    tryAsk(connection, client =>
      client.sourceFilesApi.updateOrRestoreFile(connection.projectId, file.id, {
        storageId,
        updateOption: 'keep_translations_and_approvals',
        importOptions: WHOLE_SEGMENTS,
        attachLabelIds: [...update.attachLabelIds],
        detachLabelIds: [...update.detachLabelIds],
        replaceModifiedContext: update.replaceContext,
      }),
    ),
  )
  return updatedOf(answer, path)
}

/** Puts a file back to what it was; whether translations that were lost come back is not to be relied on. */
export async function restoreRevision(
  connection: Connection,
  {
    file,
    path,
    revisionId,
  }: { readonly file: RemoteFile; readonly path: string; readonly revisionId: number },
): Promise<Updated> {
  const answer = await tryAsk(connection, client =>
    client.sourceFilesApi.updateOrRestoreFile(connection.projectId, file.id, { revisionId }),
  )
  return updatedOf(answer, path)
}

type FileAnswer = Reply<{ data: Parameters<typeof fileOf>[0] }> | Failure

function updatedOf(answer: FileAnswer, path: string): Updated {
  if (isFailure(answer)) throw userErrorOf(answer, path)
  const file = fileOf(dataOf(answer, path))
  const status = answer.headers['crowdin-api-content-status']
  const known = status !== undefined && !answer.uncertain
  return { file, modified: known ? status === 'modified' : null }
}
