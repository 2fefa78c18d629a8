import type { DiffReport } from '../../freshness/types.ts'

/** True where all translations that were compared are of one locale, whose texts are then shown in full. */
export function isOfOneLocale({ sources }: DiffReport): boolean {
  return new Set(sources.flatMap(({ translations }) => translations.map(({ locale }) => locale))).size === 1
}
