import { listApprovals, removeApproval } from '../../../crowdin/approvals.ts'
import type { Crowdin } from '../../../crowdin/connection.ts'
import { listSuggestions } from '../../../crowdin/translations.ts'
import type { Approval } from '../../../crowdin/types.ts'
import { isSuggested } from '../../../plan/target/is-suggested.ts'
import { openStrings } from './ask-past.ts'
import type { OutgoingTexts } from './outgoing-texts.ts'

/**
 * Takes the approval from texts that newer ones of git came in the place of: as long as they are approved, nothing else counts. A newer
 * text that is approved itself stays so; where it is not there, nothing is taken.
 */
export async function dropApprovals(
  crowdin: Crowdin,
  { held, locale, changed, fileId }: OutgoingTexts & { readonly fileId: number },
): Promise<void> {
  const path = held.original
  const approvals = await listApprovals(crowdin, { fileId, path, locale })
  if (approvals.length === 0) return
  const strings = await openStrings(crowdin, { fileId, path })()
  for (const { id, target } of changed) {
    const stringId = strings.get(id)?.id
    const own = approvals.filter(approval => approval.stringId === stringId)
    if (stringId === undefined || own.length === 0) continue
    const suggestions = await listSuggestions(crowdin, { stringId, locale })
    const ours = suggestions.find(({ text }) => isSuggested(text, target ?? []))
    if (ours === undefined) continue
    for (const old of own.filter(({ translationId }) => translationId !== ours.id))
      await removeApproval(crowdin, { approvalId: old.id, subject: subjectOf(old, path) })
  }
}

function subjectOf({ stringId }: Approval, path: string): string {
  return `${path} #${stringId}`
}
