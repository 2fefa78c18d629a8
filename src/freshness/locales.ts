const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
const canonical = new Map<string, string | undefined>()

/**
 * Canonical BCP 47 tag of a spelling found in a path or a setting: `pt_br` → `pt-BR`, `zh-hant` → `zh-Hant`.
 * Undefined when it is not well-formed, or when CLDR knows no such language, script, region or variant
 * (`v2`, `old`, `en-draft`). https://www.rfc-editor.org/rfc/rfc5646
 */
export function canonicalLocale(spelling: string): string | undefined {
  if (!canonical.has(spelling)) canonical.set(spelling, canonicalise(spelling))
  return canonical.get(spelling)
}

/**
 * True when a piece of a path names a locale without anyone having said so. Stricter than `canonicalLocale`: a
 * language of three letters must have locale data, since many such codes are also words (`min` is Minangkabau).
 */
export function isEvidentLocale(spelling: string): boolean {
  const tag = canonicalLocale(spelling)
  if (tag === undefined) return false
  const language = /^[a-z]+/i.exec(spelling)?.[0] ?? ''
  return language.length === 2 || (tag.startsWith(language.toLowerCase()) && hasLocaleData(tag))
}

function canonicalise(spelling: string): string | undefined {
  // 35 is the shortest limit that RFC 5646, section 4.4.1, lets an implementation have.
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(spelling) || spelling.length > 35) return undefined
  try {
    const [tag] = Intl.getCanonicalLocales(spelling.replaceAll('_', '-'))
    return tag !== undefined && isLanguage(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

function isLanguage(tag: string): boolean {
  return names.of(tag) !== undefined && !/^(?:mul|zxx|und)\b/.test(tag)
}

function hasLocaleData(tag: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0
}
