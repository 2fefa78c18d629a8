import { askFor } from './ask.ts'
import type { Connection } from './connection.ts'
import { fetchLink } from './fetch-link.ts'
import { listAll } from './list-all.ts'
import type { RemoteRevision } from './types.ts'

export interface FileNamed {
  readonly fileId: number
  /** For the words of a failure. */
  readonly path: string
}

/** The most that Crowdin takes of a file. */
export const LARGEST_FILE = 100 * 1024 * 1024

/** The source as Crowdin holds it now, in UTF-8. */
export async function downloadSource(connection: Connection, { fileId, path }: FileNamed): Promise<string> {
  const bytes = await fetchLink(connection, {
    subject: path,
    maxBytes: LARGEST_FILE,
    request: async () =>
      (
        await askFor(connection, {
          subject: path,
          call: c => c.sourceFilesApi.downloadFile(connection.projectId, fileId),
        })
      ).url,
  })
  return new TextDecoder().decode(bytes)
}

/** What was done to a file's source, the oldest first. */
export async function listRevisions(
  connection: Connection,
  { fileId, path }: FileNamed,
): Promise<RemoteRevision[]> {
  const revisions = await listAll(connection, {
    subject: path,
    call: (client, page) => client.sourceFilesApi.listFileRevisions(connection.projectId, fileId, page),
    keyOf: revision => revision.id,
  })
  return revisions
    .map(({ id, info, date }) => ({
      id,
      added: info.added.strings,
      deleted: info.deleted.strings,
      updated: info.updated.strings,
      at: date,
    }))
    .toSorted((one, other) => one.id - other.id)
}
