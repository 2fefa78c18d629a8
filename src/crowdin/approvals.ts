import type { StringTranslationsModel } from '@crowdin/crowdin-api-client'
import { dataOf, isFailure, tryAsk } from './ask.ts'
import type { Crowdin } from './connection.ts'
import { languageOf } from './languages.ts'
import { listAll } from './list-all.ts'
import type { FileNamed } from './source.ts'
import type { Approval } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

type ApprovalFilter = Pick<
  StringTranslationsModel.ListTranslationApprovalsOptions,
  'fileId' | 'languageId' | 'translationId'
>

/** All approvals of a file in a locale. */
export function listApprovals(
  crowdin: Crowdin,
  { fileId, path, locale }: FileNamed & { readonly locale: string },
): Promise<Approval[]> {
  return list(crowdin, `${path} (${locale})`, { fileId, languageId: languageOf(crowdin, locale) })
}

/** A translation to be approved. */
export interface Approvable {
  readonly translationId: number
  /** For the words of a failure. */
  readonly subject: string
}

/** Approves a translation, or gives the approval that it has. */
export async function addApproval(
  crowdin: Crowdin,
  { translationId, subject }: Approvable,
): Promise<Approval> {
  const answer = await tryAsk(crowdin, client =>
    client.stringTranslationsApi.addApproval(crowdin.projectId, { translationId }),
  )
  if (!isFailure(answer)) return approvalOf(dataOf(answer, subject))
  const there =
    answer.uncertain || answer.status === 400 ? await list(crowdin, subject, { translationId }) : []
  const same = there.find(approval => approval.translationId === translationId)
  if (same === undefined) throw userErrorOf(answer, subject)
  return same
}

/** Takes an approval back; one that is not there any more is taken back. */
export async function removeApproval(
  crowdin: Crowdin,
  { approvalId, subject }: { readonly approvalId: number; readonly subject: string },
): Promise<void> {
  const answer = await tryAsk(crowdin, client =>
    client.stringTranslationsApi.removeApproval(crowdin.projectId, approvalId),
  )
  if (isFailure(answer) && answer.kind !== 'notFound') throw userErrorOf(answer, subject)
}

async function list(crowdin: Crowdin, subject: string, filter: ApprovalFilter): Promise<Approval[]> {
  const approvals = await listAll(crowdin, {
    subject,
    call: (client, page) =>
      client.stringTranslationsApi.listTranslationApprovals(crowdin.projectId, { ...filter, ...page }),
    keyOf: approval => approval.id,
  })
  return approvals.map(approvalOf)
}

function approvalOf({
  id,
  stringId,
  translationId,
  user,
  createdAt,
}: StringTranslationsModel.Approval): Approval {
  return { id, stringId, translationId, by: user?.username ?? '', at: createdAt }
}
