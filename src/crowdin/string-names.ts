import type { Connection } from './connection.ts'
import { listParts } from './list-all.ts'

/** A string by Crowdin's name and by ours. */
export interface StringName {
  readonly id: number
  readonly key: string
  readonly fileId: number
}

/** The names of all strings of the project, those of its branches too. */
export function listStringNames(connection: Connection): Promise<StringName[]> {
  const { projectId } = connection
  return listParts(connection, {
    subject: `#${projectId}`,
    call: (client, page) => client.sourceStringsApi.listProjectStrings(projectId, page),
    keyOf: string => string.id,
    partOf: ({ id, identifier, fileId }) => ({ id, key: identifier, fileId }),
  })
}
