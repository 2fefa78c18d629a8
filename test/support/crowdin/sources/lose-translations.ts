import type { State } from '../state.ts'
import type { SourceFile } from '../types.ts'
import { removeApprovals } from '../translating/approve.ts'
import { withdraw } from '../translating/suggest.ts'

/** What a rename or a move of a file costs, as the assumption has it. */
export function loseTranslations(state: State, file: SourceFile): void {
  const { renameKeeps } = state.options.assume
  if (renameKeeps === 'everything') return
  for (const string of file.strings.values())
    for (const translation of [...string.translations.values()].flat())
      if (renameKeeps === 'translations') removeApprovals(state, translation)
      else withdraw(state, translation)
}
