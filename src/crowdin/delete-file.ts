import { UserError } from '../errors.ts'
import { askFor, isFailure, tryAsk } from './ask.ts'
import type { Connection } from './connection.ts'
import { poll } from './poll.ts'
import type { RemoteFile } from './types.ts'
import { userErrorOf } from './user-error-of.ts'
import { hideSecret } from './transport/hide-secret.ts'

const LONGEST = 600_000

/** Removes a file with its strings and all translations; `absent`: it was not there any more. Waits until Crowdin has done so. */
export async function deleteFile(
  connection: Connection,
  { file, path }: { readonly file: RemoteFile; readonly path: string },
): Promise<'deleted' | 'absent'> {
  const { projectId } = connection
  const answer = await tryAsk(connection, client =>
    client.sourceFilesApi.deleteFile(projectId, file.id, { respondAsync: true }),
  )
  if (isFailure(answer)) {
    if (answer.kind === 'notFound') return answer.uncertain ? 'deleted' : 'absent'
    throw userErrorOf(answer, path)
  }
  const job = answer.body?.data
  if (job !== undefined) await waitForDeletion(connection, { fileId: file.id, path, job: job.identifier })
  return 'deleted'
}

async function waitForDeletion(
  connection: Connection,
  { fileId, path, job }: { readonly fileId: number; readonly path: string; readonly job: string },
): Promise<void> {
  const { clock, projectId } = connection
  const status = await poll({
    clock,
    limit: LONGEST,
    subject: path,
    read: () =>
      askFor(connection, {
        subject: path,
        call: client => client.sourceFilesApi.checkDeleteFileJobStatus(projectId, fileId, job),
      }),
    isDone: ({ status }) => ['finished', 'failed', 'canceled'].includes(status),
  })
  if (status.status !== 'finished')
    throw new UserError('crowdin:jobFailed', {
      subject: path,
      status: status.status,
      said: hideSecret(status.error?.message ?? '–', connection.token),
    })
}
