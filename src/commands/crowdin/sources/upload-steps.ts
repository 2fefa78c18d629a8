import { poll } from '../../../crowdin/poll.ts'
import { listRevisions } from '../../../crowdin/source.ts'
import type { RemoteFile, RemoteRevision } from '../../../crowdin/types.ts'
import { restoreRevision, updateFile } from '../../../crowdin/update-file.ts'
import type { Connection } from '../../../crowdin/connection.ts'
import { UserError } from '../../../errors.ts'
import { formatXliff } from '../../../exchange/xliff/format-xliff.ts'
import type { SourceStep } from '../../../plan/source/types.ts'

export interface Upload {
  readonly file: RemoteFile
  /** Of the source, for the words of a failure. */
  readonly path: string
  readonly steps: readonly SourceStep[]
}

/**
 * Uploads a source step by step. After each one Crowdin's own count of what came, went and changed must be that of the plan; where it is not,
 * ids were lost: the file is put back to what it was, and a UserError says so.
 */
export async function uploadSteps(connection: Connection, { file, path, steps }: Upload): Promise<void> {
  let held = file
  for (const step of steps) {
    const { file: updated } = await updateFile(connection, {
      file: held,
      path,
      content: formatXliff([step.file]),
      keep: step.approvals === 'keep' ? 'approvals' : 'translations',
      attachLabelIds: [],
      detachLabelIds: [],
      replaceContext: false,
    })
    await verify(connection, { file: held, path, step })
    held = updated
  }
}

interface Uploaded {
  /** As it was before. */
  readonly file: RemoteFile
  readonly path: string
  readonly step: SourceStep
}

async function verify(connection: Connection, { file, path, step: { counts } }: Uploaded): Promise<void> {
  const changes = counts.added + counts.removed + counts.updated
  const revisions = await poll({
    clock: connection.clock,
    limit: changes === 0 ? 0 : PATIENCE,
    subject: path,
    read: async () => {
      const all = await listRevisions(connection, { fileId: file.id, path })
      return all.filter(({ id }) => id > file.revision)
    },
    isDone: newer => changes === 0 || newer.length > 0,
  })
  const found = {
    added: sum(revisions, 'added'),
    removed: sum(revisions, 'deleted'),
    updated: sum(revisions, 'updated'),
  }
  if (found.added === counts.added && found.removed === counts.removed && found.updated === counts.updated)
    return
  const isRestored = await restore(connection, file, path)
  const params = { path, expected: shown(counts), found: shown(found) }
  throw new UserError(isRestored ? 'push:lostIds' : 'push:lostIdsStay', params)
}

async function restore(connection: Connection, file: RemoteFile, path: string): Promise<boolean> {
  try {
    await restoreRevision(connection, { file, path, revisionId: file.revision })
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** Milliseconds until a revision is listed, at most. */
const PATIENCE = 60_000

/** An upload that had to be sent twice may have two revisions, one of them without any change. */
function sum(revisions: readonly RemoteRevision[], name: 'added' | 'deleted' | 'updated'): number {
  return revisions.reduce((total, revision) => total + revision[name], 0)
}

function shown({ added, removed, updated }: SourceStep['counts']): string {
  return `+${added} −${removed} ~${updated}`
}
