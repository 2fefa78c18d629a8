import type { SourceStringsModel } from '@crowdin/crowdin-api-client'
import { dataOf, isFailure, tryAsk } from './ask.ts'
import type { Connection } from './connection.ts'
import { listAll } from './list-all.ts'
import type { FileNamed } from './source.ts'
import type { RemoteString } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

/** All strings of a file. */
export async function listStrings(
  connection: Connection,
  { fileId, path }: FileNamed,
): Promise<RemoteString[]> {
  const strings = await listAll(connection, {
    subject: path,
    call: (client, page) =>
      client.sourceStringsApi.listProjectStrings(connection.projectId, { fileId, ...page }),
    keyOf: string => string.id,
  })
  return strings.map(stringOf)
}

/** Ids of the strings of some files by their keys: of few files one after another, of many from the list of all strings. */
export async function listStringIds(
  connection: Connection,
  files: readonly FileNamed[],
): Promise<Map<string, number>> {
  if (files.length <= FEW) {
    const lists = await Promise.all(files.map(file => listStrings(connection, file)))
    return new Map(lists.flat().map(({ key, id }) => [key, id]))
  }
  const wanted = new Set(files.map(({ fileId }) => fileId))
  const all = await listAll(connection, {
    subject: `#${connection.projectId}`,
    call: (client, page) => client.sourceStringsApi.listProjectStrings(connection.projectId, page),
    keyOf: string => string.id,
  })
  return new Map(all.flatMap(({ id, identifier, fileId }) => (wanted.has(fileId) ? [[identifier, id]] : [])))
}

/** Files that are asked for one by one. */
const FEW = 10

/** Id of the file that a string stands in; null: there is no such string any more. */
export async function findFileOf(connection: Connection, stringId: number): Promise<number | null> {
  const answer = await tryAsk(connection, client =>
    client.sourceStringsApi.getString(connection.projectId, stringId),
  )
  if (!isFailure(answer)) return dataOf(answer, `#${stringId}`).fileId
  if (answer.kind === 'notFound') return null
  throw userErrorOf(answer, `#${stringId}`)
}

function stringOf(string: SourceStringsModel.String): RemoteString {
  return {
    id: string.id,
    key: string.identifier,
    text: typeof string.text === 'string' ? string.text : null,
    context: string.context ?? '',
    hidden: string.isHidden ?? false,
    duplicate: string.isDuplicate ?? false,
    labelIds: string.labelIds ?? [],
    changedAt: string.updatedAt ?? string.createdAt,
  }
}
