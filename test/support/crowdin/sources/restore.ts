import { notFound } from '../refusal.ts'
import type { State } from '../state.ts'
import type { SourceFile, Translation } from '../types.ts'
import { approve } from '../translating/approve.ts'
import { suggest } from '../translating/suggest.ts'
import { applySource, unitsOf } from './apply-source.ts'

/** Brings back the source of an earlier revision, as a new one. */
export function restoreRevision(state: State, file: SourceFile, revisionId: number): void {
  const revision = file.revisions.find(({ id }) => id === revisionId)
  if (revision === undefined) throw notFound()
  const lost = file.revisions.filter(({ id }) => id > revisionId).flatMap(later => [...later.lost])
  applySource(state, file, {
    bytes: revision.source,
    units: unitsOf(state, file, revision.source),
    updateOption: 'keep_translations',
    replaceModifiedContext: false,
    restoreToRevision: revisionId,
  })
  if (state.options.assume.restoreBringsTranslations) bringBack(state, file, lost.toReversed())
}

/** The state of the earliest revision comes last, and wins. */
function bringBack(
  state: State,
  file: SourceFile,
  lost: readonly (readonly [string, Translation[]])[],
): void {
  for (const [identifier, translations] of new Map(lost)) {
    const string = file.strings.get(identifier)
    if (string === undefined) continue
    for (const { languageId, text, user, approvals } of translations) {
      const known = string.translations.get(languageId)?.find(other => other.text === text)
      const translation = known ?? suggest(state, { string, languageId }, { text, user })
      const [approval] = approvals
      if (approval !== undefined && translation.approvals.length === 0)
        approve(state, translation, approval.user)
    }
  }
}
