import { askFor } from './ask.ts'
import { checkName } from './check-name.ts'
import type { Connection } from './connection.ts'
import { fileOf } from './file-of.ts'
import type { RemoteFile } from './types.ts'

export interface FileEdit {
  readonly file: RemoteFile
  /** For the words of a failure. */
  readonly path: string
  readonly changes: {
    readonly name?: string
    /** Null: to the top of the project. */
    readonly directoryId?: number | null
    readonly title?: string
    readonly context?: string
  }
}

/** Renames, moves or describes a file anew; its strings and their translations stay what they are. Sent twice it does no more than once. */
export async function editFile(
  connection: Connection,
  { file, path, changes }: FileEdit,
): Promise<RemoteFile> {
  if (changes.name !== undefined) checkName(changes.name)
  const operations = Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ op: 'replace' as const, path: `/${field}`, value }))
  if (operations.length === 0) return file
  const edited = await askFor(connection, {
    subject: path,
    call: client => client.sourceFilesApi.editFile(connection.projectId, file.id, operations),
  })
  return fileOf(edited)
}
