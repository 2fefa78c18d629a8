import type { TranslationStatus } from '../../freshness/types.ts'

/** Segments of a translation that are left in the source language, as far as that was looked for. */
export function leftInSourceOf({ segments, untranslated }: TranslationStatus): number {
  return segments?.untranslated ?? untranslated?.length ?? 0
}
