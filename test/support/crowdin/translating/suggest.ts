import type { State } from '../state.ts'
import type { SourceString, Translation, User } from '../types.ts'
import { removeApprovals } from './approve.ts'
import { touch } from './touch.ts'

/** Adds a translation of a string; `text` is markup. */
export function suggest(
  state: State,
  to: { string: SourceString; languageId: string },
  { text, user }: { text: string; user: User },
): Translation {
  const { string, languageId } = to
  const translation: Translation = {
    id: state.ids.next('translation'),
    string,
    languageId,
    text,
    user,
    createdAt: state.clock.stamp(),
    approvals: [],
  }
  attach(state, translation)
  return translation
}

/** Takes a translation back into its string, among the others by its id. */
export function attach(state: State, translation: Translation): void {
  const { string, languageId } = translation
  const all = [...(string.translations.get(languageId) ?? []), translation].sort((a, b) => a.id - b.id)
  string.translations.set(languageId, all)
  state.translations.set(translation.id, translation)
  state.deleted.delete(translation.id)
  for (const approval of translation.approvals) state.approvals.set(approval.id, approval)
  touch(string.file, languageId)
}

/** Deletes a translation and its approvals; it can be restored. */
export function withdraw(state: State, translation: Translation): void {
  const { string, languageId } = translation
  removeApprovals(state, translation)
  const rest = (string.translations.get(languageId) ?? []).filter(other => other !== translation)
  if (rest.length === 0) string.translations.delete(languageId)
  else string.translations.set(languageId, rest)
  state.translations.delete(translation.id)
  state.deleted.set(translation.id, translation)
  touch(string.file, languageId)
}
