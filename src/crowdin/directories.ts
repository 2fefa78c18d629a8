import type { SourceFilesModel } from '@crowdin/crowdin-api-client'
import { dataOf, isFailure, tryAsk } from './ask.ts'
import type { Connection } from './connection.ts'
import { listAll } from './list-all.ts'
import { checkName } from './check-name.ts'
import { userErrorOf } from './user-error-of.ts'

export interface NewDirectory {
  readonly name: string
  /** Null: at the top. */
  readonly directoryId: number | null
  readonly branchId: number | null
}

/** A directory's id, made where there is none; asking twice makes one. Parents must be there, and two calls must not make one at the same time. */
export async function createDirectory(connection: Connection, wanted: NewDirectory): Promise<number> {
  const { name } = wanted
  checkName(name)
  const answer = await tryAsk(connection, client =>
    client.sourceFilesApi.createDirectory(connection.projectId, { name, ...parentOf(wanted) }),
  )
  if (!isFailure(answer)) return dataOf(answer, name).id
  // somebody was quicker, or our first try came through without our hearing of it
  const there =
    answer.uncertain || answer.status === 400 ? await findDirectory(connection, wanted) : undefined
  if (there === undefined) throw userErrorOf(answer, name)
  return there.id
}

/** Where something stands: a directory and a branch exclude each other, as the directory knows its branch. */
export function parentOf({ directoryId, branchId }: Pick<NewDirectory, 'directoryId' | 'branchId'>): {
  directoryId?: number
  branchId?: number
} {
  if (directoryId !== null) return { directoryId }
  return branchId === null ? {} : { branchId }
}

async function findDirectory(
  connection: Connection,
  wanted: NewDirectory,
): Promise<SourceFilesModel.Directory | undefined> {
  const all = await listAll(connection, {
    subject: wanted.name,
    call: (client, page) =>
      client.sourceFilesApi.listProjectDirectories(connection.projectId, {
        ...parentOf(wanted),
        filter: wanted.name,
        ...page,
      }),
    keyOf: directory => directory.id,
  })
  return all.find(
    found =>
      found.name === wanted.name &&
      (found.directoryId ?? null) === wanted.directoryId &&
      isIn(found, wanted.branchId),
  )
}

/** A directory of a branch may not say so when its parent does. */
function isIn(found: SourceFilesModel.Directory, branchId: number | null): boolean {
  return branchId === null || (found.branchId ?? branchId) === branchId
}
