import { addApproval } from './approvals.ts'
import { isFailure, tryAsk } from './ask.ts'
import type { Crowdin } from './connection.ts'
import { userErrorOf } from './user-error-of.ts'

const AT_ONCE = 100

/** Approves many translations, a hundred with one request; what is approved stays so. Where Crowdin refuses a hundred for the sake of one, each is approved by itself. */
export async function addApprovals(
  crowdin: Crowdin,
  { translationIds, subject }: { readonly translationIds: readonly number[]; readonly subject: string },
): Promise<void> {
  for (let from = 0; from < translationIds.length; from += AT_ONCE) {
    const some = translationIds.slice(from, from + AT_ONCE)
    const operations = some.map(translationId => ({
      op: 'add' as const,
      path: '/-',
      value: { translationId },
    }))
    const answer = await tryAsk(crowdin, client =>
      client.stringTranslationsApi.approvalBatchOperations(crowdin.projectId, operations),
    )
    if (isFailure(answer)) {
      if (answer.kind !== 'invalid' && !answer.uncertain) throw userErrorOf(answer, subject)
    } else if (answer.body?.data.length === some.length) continue
    for (const translationId of some) await addApproval(crowdin, { translationId, subject })
  }
}
