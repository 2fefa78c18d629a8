import { createInstance, type ParseKeys } from 'i18next'
import type { UiLocale } from './choose-locale.ts'
import { resources as en } from './locales/en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: false
    resources: typeof en
  }
}

/** `namespace:key` of words that stand in `locales/en/<namespace>.json`; plural suffixes left out. */
type Key = Extract<ParseKeys<(keyof typeof en)[]>, `${string}:${string}`>

export type Params = Readonly<Record<string, string | number>>

/** The words of a key with `{{param}}` filled in; `count` chooses the plural form of the language. */
export type Translate = (key: Key, params?: Params) => string

/**
 * Words of the tool in one of its languages, in an i18next instance of its own: nothing global is touched. Words that
 * a language lacks come in English. A text is not escaped: who puts it into HTML or Markdown escapes it.
 */
export async function createTranslator(locale: UiLocale): Promise<Translate> {
  const instance = createInstance()
  await instance.init({
    lng: locale,
    fallbackLng: 'en',
    resources: { en, [locale]: await resourcesOf(locale) },
    ns: Object.keys(en),
    defaultNS: false,
    appendNamespaceToMissingKey: true,
    interpolation: { escapeValue: false },
  })
  const plain = new Map<Key, string>()
  return (key, params) => {
    // `replace`, so that no param is taken for an option of i18next (`context`, `ns`, `lng`)
    if (params !== undefined) return instance.t(key, { replace: params, ...countOf(params) })
    const words = plain.get(key) ?? instance.t(key)
    plain.set(key, words)
    return words
  }
}

/**
 * The same words for codes that are known at run time only (`UserError.code`, `Finding.code`). A code without words
 * comes back as itself; a test holds that every code in the source has words.
 */
export function anyWords(t: Translate): (code: string, params?: Params) => string {
  return (code, params) => (isKey(code) ? t(code, params) : code)
}

function isKey(code: string): code is Key {
  return /^[\w-]+:\S+$/.test(code)
}

function countOf({ count }: Params): { count?: number } {
  return typeof count === 'number' ? { count } : {}
}

async function resourcesOf(locale: UiLocale): Promise<Record<string, object>> {
  if (locale === 'zh-CN') return (await import('./locales/zh-CN.ts')).resources
  if (locale === 'ja') return (await import('./locales/ja.ts')).resources
  if (locale === 'ko') return (await import('./locales/ko.ts')).resources
  return en
}
