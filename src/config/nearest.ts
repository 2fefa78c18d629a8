import { distance } from 'fastest-levenshtein'

/**
 * The known word that was probably meant; undefined when none is near. A third of the letters may differ, at least one,
 * or `slack` when that is more; of words equally near the first.
 */
export function nearest(word: string, known: readonly string[], slack = 1): string | undefined {
  const ranked = known.map(candidate => ({ candidate, away: distance(word, candidate) }))
  const [best] = ranked.sort((a, b) => a.away - b.away)
  if (best === undefined) return undefined
  return best.away <= Math.max(slack, best.candidate.length / 3) ? best.candidate : undefined
}
