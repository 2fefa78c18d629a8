import { canonicalLocale } from '../../freshness/locales.ts'

/** Locales that the labels of a pull request name (`translation: ko`), canonical, each once. */
export function requestLocales(labels: readonly string[]): string[] {
  const named = labels.flatMap(label => /^translation: *(\S+)$/i.exec(label.trim())?.[1] ?? [])
  return [...new Set(named.flatMap(tag => canonicalLocale(tag) ?? []))].sort()
}
