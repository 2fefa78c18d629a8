import type { UiLocale } from '../../src/i18n/choose-locale.ts'
import { anyWords, createTranslator } from '../../src/i18n/create-translator.ts'
import type { Words } from '../../src/report/words.ts'

/** The tool's own words in a language. */
export async function words(locale: UiLocale = 'en'): Promise<Words> {
  return anyWords(await createTranslator(locale))
}
