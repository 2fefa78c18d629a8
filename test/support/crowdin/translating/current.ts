import type { SourceString, Translation } from '../types.ts'

/** The translation that counts: the one approved last, else the newest. */
export function currentOf(string: SourceString, languageId: string): Translation | undefined {
  return approvedOf(string, languageId) ?? string.translations.get(languageId)?.at(-1)
}

/** The translation that is approved, the last one if several are. */
export function approvedOf(string: SourceString, languageId: string): Translation | undefined {
  let found: Translation | undefined
  let last = 0
  for (const translation of string.translations.get(languageId) ?? []) {
    const id = translation.approvals.at(-1)?.id ?? 0
    if (id > last) [found, last] = [translation, id]
  }
  return found
}
