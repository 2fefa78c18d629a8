import type { SourceString, Translation } from '../types.ts'

/** The translation that counts: the one approved last, else the newest. */
export function currentOf(string: SourceString, languageId: string): Translation | undefined {
  const all = string.translations.get(languageId)
  return approvedOf(string, languageId) ?? all?.at(-1)
}

/** The translation that is approved, the last one if several are. */
export function approvedOf(string: SourceString, languageId: string): Translation | undefined {
  const approvals = (string.translations.get(languageId) ?? []).flatMap(translation => translation.approvals)
  return approvals.sort((a, b) => b.id - a.id)[0]?.translation
}
