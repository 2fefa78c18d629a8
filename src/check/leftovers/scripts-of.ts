/** Characters by which two languages are told apart. */
export interface Scripts {
  /** A letter of the source's script. */
  readonly source: RegExp
  /** A letter of the target's. */
  readonly target: RegExp
  /** Of the source, whose function words are known. */
  readonly isEnglish: boolean
}

/** The scripts of two locales; undefined where they share one, so that letters tell nothing. */
export function scriptsOf(sourceLocale: string, locale: string): Scripts | undefined {
  const [source, target] = [unicodeScripts(sourceLocale), unicodeScripts(locale)]
  if (source.some(script => target.includes(script))) return undefined
  return {
    source: letterOf(source),
    target: letterOf(target),
    isEnglish: new Intl.Locale(sourceLocale).language === 'en',
  }
}

/** ISO 15924 has codes for what Unicode sees as several scripts. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Hans: ['Han'],
  Hant: ['Han'],
  Kore: ['Hangul'],
}

function unicodeScripts(locale: string): readonly string[] {
  const script = new Intl.Locale(locale).maximize().script ?? 'Latn'
  return PARTS[script] ?? [script]
}

function letterOf(scripts: readonly string[]): RegExp {
  return new RegExp(`[${scripts.map(script => String.raw`\p{Script=${script}}`).join('')}]`, 'u')
}
