const canonical = new Map<string, string | undefined>()

/**
 * Canonical BCP 47 tag of a spelling found in a path or a setting: `pt_br` → `pt-BR`, `zh-hant` → `zh-Hant`.
 * Undefined when it is not well-formed, or when CLDR knows no such language, script or variant (`v2`, `old`,
 * `en-draft`). https://www.rfc-editor.org/rfc/rfc5646
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
  const language = /^[a-z]+/i.exec(spelling)?.[0].toLowerCase() ?? ''
  if (language.length > 2 && !hasLocaleData(language)) return false
  const tag = canonicalLocale(spelling)
  return tag !== undefined && (language.length === 2 || tag.startsWith(language))
}

function canonicalise(spelling: string): string | undefined {
  // 35 is the shortest limit that RFC 5646, section 4.4.1, lets an implementation have.
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(spelling) || spelling.length > 35) return undefined
  try {
    const [tag = ''] = Intl.getCanonicalLocales(spelling.replaceAll('_', '-'))
    return isUsual(tag) || isNamed(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

/** True for most tags there are, without loading the names of all languages, which takes as long as starting git. */
function isUsual(tag: string): boolean {
  const language = /^([a-z]+)(?:-(?:Hans|Hant|Latn|Cyrl|Arab))?(?:-(?:[A-Z]{2}|\d{3}))?$/.exec(tag)?.[1]
  return language !== undefined && hasLocaleData(language)
}

function hasLocaleData(language: string): boolean {
  return /^[a-z]{2,3}$/.test(language) && Intl.PluralRules.supportedLocalesOf([language]).length > 0
}

let names: Intl.DisplayNames | undefined

function isNamed(tag: string): boolean {
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  return names.of(tag) !== undefined && !/^(?:mul|zxx|und)\b/.test(tag)
}
