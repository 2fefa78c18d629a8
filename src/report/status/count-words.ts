import type { Counts } from '../../freshness/types.ts'
import type { Words } from '../words.ts'

/** Kinds of segments in the order of interest: what a person has to do comes first. */
const COUNTED = [
  'substantive',
  'added',
  'removed',
  'untranslated',
  'mechanical',
  'cosmetic',
  'signedOff',
  'moved',
  'unchanged',
] as const satisfies readonly (keyof Counts)[]

/** `3 substantive`, `1 added`, …: the counts that are not zero. */
export function countWords(counts: Counts | null, t: Words): string[] {
  if (counts === null) return []
  return COUNTED.filter(kind => (counts[kind] ?? 0) > 0).map(kind =>
    t(`status:count.${kind}`, { count: counts[kind] ?? 0 }),
  )
}
