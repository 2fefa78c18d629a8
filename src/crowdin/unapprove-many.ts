import { removeApproval } from './approvals.ts'
import { isFailure, tryAsk } from './ask.ts'
import type { Crowdin } from './connection.ts'
import { userErrorOf } from './user-error-of.ts'

const AT_ONCE = 100

/** Takes many approvals back, a hundred with one request; those that are not there any more are taken back. Where Crowdin refuses a hundred for the sake of one, each is taken by itself. */
export async function removeApprovals(
  crowdin: Crowdin,
  { approvalIds, subject }: { readonly approvalIds: readonly number[]; readonly subject: string },
): Promise<void> {
  for (let from = 0; from < approvalIds.length; from += AT_ONCE) {
    const some = approvalIds.slice(from, from + AT_ONCE)
    const operations = some.map(id => ({ op: 'remove' as const, path: `/${id}` }))
    const answer = await tryAsk(crowdin, client =>
      client.stringTranslationsApi.approvalBatchOperations(crowdin.projectId, operations),
    )
    if (!isFailure(answer)) continue
    if (answer.kind !== 'invalid' && answer.kind !== 'notFound' && !answer.uncertain)
      throw userErrorOf(answer, subject)
    for (const approvalId of some) await removeApproval(crowdin, { approvalId, subject })
  }
}
