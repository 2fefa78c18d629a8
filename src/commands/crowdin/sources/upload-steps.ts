import { poll } from '../../../crowdin/poll.ts'
import { listRevisions } from '../../../crowdin/source.ts'
import type { RemoteFile, RemoteRevision } from '../../../crowdin/types.ts'
import { restoreRevision, type Updated, updateFile } from '../../../crowdin/update-file.ts'
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
 * Uploads a source step by step; no upload takes approvals away. After each one Crowdin's own count of what came, went and changed must be that of the
 * plan; where it is not, ids were lost: the file is put back to what it was before, and a UserError says so. What somebody else uploaded meanwhile stays.
 */
export async function uploadSteps(connection: Connection, { file, path, steps }: Upload): Promise<void> {
  let held = file
  for (const step of steps) {
    const { file: updated, modified } = await updateFile(connection, {
      file: held,
      path,
      content: formatXliff([step.file]),
      attachLabelIds: [],
      detachLabelIds: [],
      replaceContext: false,
    })
    await verify(connection, { file: held, path, step, modified })
    held = updated
  }
}

interface Uploaded extends Pick<Updated, 'modified'> {
  /** As it was when the run began. */
  readonly file: RemoteFile
  readonly path: string
  readonly step: SourceStep
}

async function verify(connection: Connection, uploaded: Uploaded): Promise<void> {
  const { file, path, step, modified } = uploaded
  const { counts } = step
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
  const all = countsOf(revisions)
  const own = revisions.findLast(revision => !isSame(countsOf([revision]), NOTHING))
  const found = own === undefined ? all : countsOf([own])
  if (isSame(all, counts) || isSame(found, counts) || (changes === 0 && modified === false)) return
  const before = revisions.findLast(({ id }) => id < (own?.id ?? 0))?.id ?? file.revision
  const isRestored = await restore(connection, { file, path, revisionId: before })
  const params = { path, expected: shown(counts), found: shown(found) }
  throw new UserError(isRestored ? 'push:lostIds' : 'push:lostIdsStay', params)
}

type Counts = SourceStep['counts']

const NOTHING: Counts = { added: 0, removed: 0, updated: 0 }

/** An upload that had to be sent twice may have two revisions, one of them without any change. */
function countsOf(revisions: readonly RemoteRevision[]): Counts {
  const sum = (name: 'added' | 'deleted' | 'updated'): number =>
    revisions.reduce((total, revision) => total + revision[name], 0)
  return { added: sum('added'), removed: sum('deleted'), updated: sum('updated') }
}

function isSame(one: Counts, other: Counts): boolean {
  return shown(one) === shown(other)
}

async function restore(
  connection: Connection,
  wanted: Parameters<typeof restoreRevision>[1],
): Promise<boolean> {
  try {
    await restoreRevision(connection, wanted)
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** Milliseconds until a revision is listed, at most. */
const PATIENCE = 60_000

function shown({ added, removed, updated }: Counts): string {
  return `+${added} −${removed} ~${updated}`
}
