import type { Words } from '../words.ts'

/** What a language has of its own for lists, days and the names of languages. */
export interface IntlWords {
  /** `A, B and C`. */
  readonly all: (items: readonly string[]) => string
  /** `A, B or C`. */
  readonly any: (items: readonly string[]) => string
  /** Of a day `YYYY-MM-DD`. */
  readonly day: (day: string) => string
  /** Of the month that a day `YYYY-MM-DD` is in. */
  readonly month: (day: string) => string
  /** What people call the language of a locale; a country that goes without saying is left out: `zh-CN` is Chinese. */
  readonly language: (locale: string) => string
}

/** In the language of the words. */
export function intlWords(t: Words): IntlWords {
  const language = t('digest:language')
  const names = new Intl.DisplayNames([language], { type: 'language' })
  const list = (type: 'conjunction' | 'disjunction') => (items: readonly string[]) =>
    new Intl.ListFormat(language, { type }).format(items)
  const date = (dateStyle: Intl.DateTimeFormatOptions) => (day: string) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...dateStyle }).format(new Date(`${day}T00:00:00Z`))
  return {
    all: list('conjunction'),
    any: list('disjunction'),
    day: date({ year: 'numeric', month: 'long', day: 'numeric' }),
    month: date({ year: 'numeric', month: 'long' }),
    language: locale => names.of(new Intl.Locale(locale).minimize().toString()) ?? locale,
  }
}
