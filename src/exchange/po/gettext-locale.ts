/** Scripts that gettext names as a modifier. */
const MODIFIERS: Readonly<Record<string, string>> = {
  Latn: 'latin',
  Cyrl: 'cyrillic',
  Arab: 'arabic',
  Deva: 'devanagari',
}

/** A BCP 47 tag as gettext names a locale: `zh_CN`, `sr@latin`; what gettext has no form for keeps its parts (`zh_Hant_HK`). */
export function gettextLocale(tag: string): string {
  const parts = tag.split('-')
  const script = parts.findIndex((part, i) => i > 0 && part in MODIFIERS)
  const modifier = script < 0 ? '' : `@${MODIFIERS[parts[script] ?? ''] ?? ''}`
  return parts.filter((_, i) => i !== script).join('_') + modifier
}

/** The other way round: `zh_CN.UTF-8` is `zh-CN`, `sr@latin` is `sr-Latn`; an unknown modifier is left out. */
export function bcp47Tag(locale: string): string {
  const [name = '', modifier] = locale.replace(/\..*?(?=@|$)/, '').split('@')
  const [language = '', ...rest] = name.split(/[_-]/)
  const script = Object.entries(MODIFIERS).find(([, known]) => known === modifier)?.[0]
  return [language, ...(script === undefined ? [] : [script]), ...rest].join('-')
}
