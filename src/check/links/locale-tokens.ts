const known = new Map<string, ReadonlySet<string>>()

/** How addresses name a locale, in lower case: `pt-br`, `pt_br`, `pt`, `br`, `brazil` is not among them; `ja`, `jp`, `japanese`. */
export function localeTokens(locale: string): ReadonlySet<string> {
  const tokens = known.get(locale) ?? makeTokens(locale)
  known.set(locale, tokens)
  return tokens
}

function makeTokens(tag: string): ReadonlySet<string> {
  const { language, region, script } = new Intl.Locale(tag)
  const likely = new Intl.Locale(tag).maximize()
  const regions = [region, likely.region].flatMap(code => (code === undefined ? [] : code.toLowerCase()))
  const variants = [language, likely.script, script, ...regions.map(code => `${language}-${code}`)]
  const scripts = [likely.script, script].flatMap(code =>
    code === undefined ? [] : `${language}-${code.toLowerCase()}`,
  )
  const names = nameOf(language)
  // What stands for a country alone would be a common word in some addresses: `in`, `us`
  const countries = regions.filter(code => !['us', 'in', 'id', 'gb'].includes(code))
  return new Set(
    [...variants, ...scripts, ...countries, ...names, tag]
      .flatMap(each =>
        each === undefined ? [] : [each.toLowerCase(), each.toLowerCase().replaceAll('-', '_')],
      )
      .filter(each => each !== 'latn'),
  )
}

function nameOf(language: string): string[] {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language)?.toLowerCase()
  return name === undefined || name.includes(' ') ? [] : [name]
}
