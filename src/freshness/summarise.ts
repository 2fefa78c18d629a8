import { sumCounts } from './counts.ts'
import type { Counts, LocaleStatus, State, TranslationStatus } from './types.ts'

/**
 * One line per locale, in code-point order of the tags. `segmentsOf` gives the number of segments of each source path: the
 * segments of missing and unknown translations count as not good. Obsolete targets are counted as posts only.
 */
export function summariseLocales(
  translations: readonly TranslationStatus[],
  segmentsOf: ReadonlyMap<string, number>,
): LocaleStatus[] {
  const locales = new Map<string, TranslationStatus[]>()
  for (const translation of translations) {
    const list = locales.get(translation.locale)
    if (list === undefined) locales.set(translation.locale, [translation])
    else list.push(translation)
  }
  const sorted = [...locales].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([locale, list]) => summarise(locale, list, segmentsOf))
}

function summarise(
  locale: string,
  translations: readonly TranslationStatus[],
  segmentsOf: ReadonlyMap<string, number>,
): LocaleStatus {
  const segments = sumCounts(translations.flatMap(translation => translation.segments ?? []))
  const uncompared = translations.filter(({ segments, state }) => segments === null && state !== 'obsolete')
  const lost = uncompared.reduce((sum, { source }) => sum + (segmentsOf.get(source) ?? 0), 0)
  const whole = segments.total + lost
  const good = whole === 0 ? Number(uncompared.length === 0) : goodOf(segments) / whole
  return { locale, posts: countPosts(translations), segments, good }
}

/** One that was left in the source language and is to be carried over counts once too often: never too many are good. */
function goodOf({ unchanged, cosmetic, signedOff, untranslated = 0 }: Counts): number {
  return Math.max(0, unchanged + cosmetic + signedOff - untranslated)
}

function countPosts(translations: readonly TranslationStatus[]): Record<State, number> {
  const posts: Record<State, number> = { fresh: 0, due: 0, stale: 0, missing: 0, unknown: 0, obsolete: 0 }
  for (const { state } of translations) posts[state] += 1
  return posts
}
