import type { LocaleStatus, State } from '../../freshness/types.ts'
import type { Meaning } from '../words.ts'

/** States in the order of reports, from nothing to do to nothing there. */
export const STATES = [
  'fresh',
  'due',
  'stale',
  'missing',
  'unknown',
  'obsolete',
] as const satisfies readonly State[]

/** How a state is painted. */
export const MEANING_OF: Readonly<Record<State, Meaning>> = {
  fresh: 'good',
  due: 'due',
  stale: 'bad',
  missing: 'quiet',
  unknown: 'unsure',
  obsolete: 'quiet',
}

/** States that get a column: all, but `obsolete` only when there is such a translation. */
export function shownStates(locales: readonly LocaleStatus[]): readonly State[] {
  return STATES.filter(state => state !== 'obsolete' || locales.some(locale => locale.posts.obsolete > 0))
}

/** Posts of all locales by state. */
export function totals(locales: readonly LocaleStatus[]): Record<State, number> {
  const sum = { fresh: 0, due: 0, stale: 0, missing: 0, unknown: 0, obsolete: 0 }
  for (const { posts } of locales) for (const state of STATES) sum[state] += posts[state]
  return sum
}

/** Share of good segments in percent; `-` where there was nothing to compare. */
export function goodWords(status: LocaleStatus): string {
  return hasShare(status) ? percent(status.good) : '-'
}

/** False where no translation could be compared and none is missing: only unknown and obsolete ones. */
export function hasShare({ segments, posts }: LocaleStatus): boolean {
  return segments.total > 0 || posts.missing > 0
}

/** Whole percent, rounded down, so that 100 % is said of everything only. */
function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}%`
}
