import { listApprovals } from '../../../crowdin/approvals.ts'
import type { Crowdin } from '../../../crowdin/connection.ts'
import type { FileLanguage } from '../../../crowdin/file-languages.ts'
import type { FileNamed } from '../../../crowdin/source.ts'
import { listTranslations } from '../../../crowdin/translations.ts'
import { isCurrent } from '../../../plan/target/is-current.ts'
import type { HeldApproval, HeldTexts } from '../../../plan/source/plan-carried.ts'

/** A unit that Crowdin has. */
export interface HeldUnit {
  readonly id: string
  readonly changedAt: string
  readonly meaningSince: string | undefined
}

/** One language of a file, and the units of its strings by Crowdin's ids. */
export interface LanguageOfFile {
  readonly file: FileNamed
  readonly language: FileLanguage
  readonly units: ReadonlyMap<number, HeldUnit>
}

/** The translations that count in a language, with all approvals; neither is asked for where progress says that there is none. */
export async function readHeldTexts(crowdin: Crowdin, wanted: LanguageOfFile): Promise<HeldTexts> {
  const { file, language, units } = wanted
  const { locale, translated } = language
  const current = translated === 0 ? [] : await listTranslations(crowdin, { ...file, locale })
  const translations = current.flatMap(({ stringId, id: translationId, text, at }) => {
    const unit = units.get(stringId)
    if (unit === undefined) return []
    return [{ id: unit.id, text, translationId, isCurrent: isCurrent({ writtenAt: at, ...unit }) }]
  })
  return {
    locale,
    translations,
    approvals: language.approved === 0 ? [] : await readApprovals(crowdin, wanted),
  }
}

/** All approvals in a language. */
export async function readApprovals(
  crowdin: Crowdin,
  { file, language: { locale }, units }: LanguageOfFile,
): Promise<HeldApproval[]> {
  const approvals = await listApprovals(crowdin, { ...file, locale })
  return approvals.flatMap(({ id: approvalId, stringId, translationId }) => {
    const unit = units.get(stringId)
    return unit === undefined ? [] : [{ approvalId, id: unit.id, translationId }]
  })
}
