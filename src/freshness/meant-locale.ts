import { canonicalLocale } from './locales.ts'

/**
 * The locale that was probably meant by a spelling which is none: a country's code (`jp` → `ja`, `cn` → `zh-CN`, `cz` → `cs`) or
 * a usual slip (`chs` → `zh-Hans`). Undefined for everything else, and for what is a locale.
 */
export function meantLocale(spelling: string): string | undefined {
  if (canonicalLocale(spelling) !== undefined) return undefined
  const tag = spelling.toLowerCase()
  return SLIPS.get(tag) ?? (/^[a-z]{2}$/.test(tag) ? localeOfCountry(tag) : undefined)
}

const SLIPS: ReadonlyMap<string, string> = new Map([
  ['chs', 'zh-Hans'],
  ['cht', 'zh-Hant'],
  ['sp', 'es'],
  ['zhcn', 'zh-CN'],
  ['zhtw', 'zh-TW'],
  ['ptbr', 'pt-BR'],
])

/** Languages of which the country is part of the tag, as sites use them. */
const WITH_COUNTRY = new Set(['zh', 'pt'])

/**
 * The locale that is spoken in a country, by its code: `KR` → `ko`, `BR` → `pt-BR`; undefined for what is no country, and where it is
 * English. CLDR, likely subtags: https://unicode.org/reports/tr35/#Likely_Subtags
 */
export function localeOfCountry(country: string): string | undefined {
  const likely = new Intl.Locale(`und-${country}`).maximize()
  const { language, region } = likely
  if (language === 'und' || language === 'en' || region === undefined) return undefined
  return WITH_COUNTRY.has(language) ? `${language}-${region}` : likely.minimize().toString()
}
