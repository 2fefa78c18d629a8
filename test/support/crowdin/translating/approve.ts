import type { State } from '../state.ts'
import type { Approval, Translation, User } from '../types.ts'
import { touch } from './touch.ts'

/** Approves a translation that is not approved yet. */
export function approve(state: State, translation: Translation, user: User): Approval {
  const { string, languageId } = translation
  if (state.options.assume.oneApproval)
    for (const other of string.translations.get(languageId) ?? []) removeApprovals(state, other)
  const approval = { id: state.ids.next('approval'), translation, user, createdAt: state.clock.stamp() }
  translation.approvals.push(approval)
  state.approvals.set(approval.id, approval)
  touch(string.file, languageId)
  return approval
}

/** Takes back all approvals of a translation. */
export function removeApprovals(state: State, translation: Translation): void {
  for (const approval of translation.approvals) removeApproval(state, approval)
}

/** Takes back an approval. */
export function removeApproval(state: State, approval: Approval): void {
  const { translation } = approval
  translation.approvals = translation.approvals.filter(other => other !== approval)
  state.approvals.delete(approval.id)
  touch(translation.string.file, translation.languageId)
}
