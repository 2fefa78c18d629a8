import type { Words } from '../words.ts'

/** What people call the language of a locale, in the language of the words: `Korean`, `韩语`. */
export function languageName(locale: string, t: Words): string {
  return new Intl.DisplayNames([t('request:language')], { type: 'language' }).of(locale) ?? locale
}
