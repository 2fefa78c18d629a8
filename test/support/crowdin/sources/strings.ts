import type { State } from '../state.ts'
import type { SourceFile, SourceString } from '../types.ts'
import { removeApprovals } from '../translating/approve.ts'
import { suggest, withdraw } from '../translating/suggest.ts'
import { touch } from '../translating/touch.ts'
import type { SourceUnit } from '../xliff/read-source.ts'

export type UpdateOption =
  | 'clear_translations_and_approvals'
  | 'keep_translations'
  | 'keep_translations_and_approvals'

/** Adds a string at the end of its file. */
export function addString(state: State, file: SourceFile, unit: SourceUnit): SourceString {
  const string: SourceString = {
    id: state.ids.next('string'),
    file,
    ...unit,
    contextIsOurs: false,
    labelIds: new Set(),
    createdAt: state.clock.stamp(),
    updatedAt: null,
    revision: file.revisions.length,
    translations: new Map(),
  }
  inherit(state, string)
  state.strings.set(string.id, string)
  file.strings.set(string.identifier, string)
  index(state, string)
  touch(file)
  return string
}

/** Removes a string with all that hangs on it. */
export function removeString(state: State, string: SourceString): void {
  for (const translation of [...string.translations.values()].flat()) withdraw(state, translation)
  for (const comment of state.comments.values())
    if (comment.string === string) state.comments.delete(comment.id)
  state.strings.delete(string.id)
  string.file.strings.delete(string.identifier)
  state.byKey.get(string.identifier)?.delete(string)
  touch(string.file)
}

/** Gives a string another text; what becomes of its translations is the option's to say. */
export function changeText(
  state: State,
  string: SourceString,
  {
    text,
    updateOption,
    dropsApprovals,
  }: { text: string; updateOption: UpdateOption; dropsApprovals: boolean },
): void {
  string.text = text
  string.updatedAt = state.clock.stamp()
  string.revision += 1
  for (const translation of [...string.translations.values()].flat()) {
    if (updateOption === 'clear_translations_and_approvals') withdraw(state, translation)
    if (updateOption === 'keep_translations' && dropsApprovals) removeApprovals(state, translation)
  }
  touch(string.file)
}

/** Gives a string another identifier. */
export function rename(state: State, string: SourceString, identifier: string): void {
  state.byKey.get(string.identifier)?.delete(string)
  const strings = [...string.file.strings.values()]
  string.identifier = identifier
  string.file.strings = new Map(strings.map(each => [each.identifier, each]))
  index(state, string)
  touch(string.file)
}

function index(state: State, string: SourceString): void {
  const same = state.byKey.get(string.identifier) ?? new Set()
  state.byKey.set(string.identifier, same.add(string))
}

/** A string of the main branch may take over what an equal one in another branch has. */
function inherit(state: State, string: SourceString): void {
  if (!state.options.assume.mergeInheritsTranslations || string.file.branchId !== null) return
  const twins = [...(state.byKey.get(string.identifier) ?? [])]
  const twin = twins.find(other => other.text === string.text && other.file.branchId !== null)
  for (const { languageId, text, user } of [...(twin?.translations.values() ?? [])].flat())
    suggest(state, { string, languageId }, { text, user })
}
