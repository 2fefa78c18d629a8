/** Locales that the tool speaks, canonical BCP 47; the first is the one it falls back to. */
export const UI_LOCALES = ['en', 'zh-CN', 'ja', 'ko'] as const

export type UiLocale = (typeof UI_LOCALES)[number]

/**
 * The tool's own language: what `--ui-locale` asks for, else the first that is set of LC_ALL, LC_MESSAGES, LANG and
 * LANGUAGE. A locale the tool does not speak is `en`; any Chinese is `zh-CN`.
 */
export function chooseLocale(
  requested: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): UiLocale {
  const wanted = [requested, ...['LC_ALL', 'LC_MESSAGES', 'LANG'].map(name => environment[name])].find(
    Boolean,
  )
  const candidates = wanted === undefined ? (environment['LANGUAGE'] ?? '').split(':') : [wanted]
  return candidates.map(spoken).find(locale => locale !== undefined) ?? 'en'
}

/** `zh_TW.UTF-8@radical` → `zh-CN`. */
function spoken(tag: string): UiLocale | undefined {
  const language = tag
    .replace(/[.@].*$/s, '')
    .split(/[-_]/)[0]
    ?.toLowerCase()
  return UI_LOCALES.find(locale => locale.split('-')[0] === language)
}
