import type { Matching } from '../matching/matching.ts'
import type { Version } from '../places.ts'
import { contextsOf } from './contexts.ts'
import { type Persistence, persistenceOf } from './persistence.ts'
import { sharedScopes } from './scopes.ts'

/**
 * Indexes in `after` of segments that something else governs than before: a heading, an item, a container with its title, or
 * the passage above a code block. Only what is in both versions governs here, so that a heading that came, went or was renamed
 * makes no change of what stands below it, and a section that moved as a whole none of its body. Of equal segments those are
 * told for which none stood there before. Linear in the number of segments.
 */
export function findUprooted(before: Version, after: Version, matching: Matching): Set<number> {
  const scopes = sharedScopes(before, after)
  const persistence = persistenceOf(before, after, matching)
  const older = contextsOf(before, scopes[0], persistence.before)
  const newer = contextsOf(after, scopes[1], persistence.after)
  const changed = pairsOf(matching, persistence).filter(
    ([i, j]) => older[i] !== undefined && newer[j] !== undefined && older[i] !== newer[j],
  )
  const nameOf = (j: number, context: string | undefined): string => `${after.segments[j]?.source} ${context}`
  const free = new Map<string, number>()
  for (const [i, j] of changed)
    if (matching.equal.has(j)) free.set(nameOf(j, older[i]), (free.get(nameOf(j, older[i])) ?? 0) + 1)
  const isTold = (j: number): boolean => {
    const name = nameOf(j, newer[j])
    const left = matching.equal.has(j) ? (free.get(name) ?? 0) : 0
    if (left > 0) free.set(name, left - 1)
    return left === 0
  }
  return new Set(changed.map(([, j]) => j).filter(isTold))
}

/** Partners, and the first segments of passages that were split or merged. */
function pairsOf({ sources, beads }: Matching, { pairs }: Persistence): (readonly [number, number])[] {
  const linked = sources.flatMap((i, j): [number, number][] => (i === -1 ? [] : [[i, j]]))
  return beads.length === 0 ? linked : [...linked, ...pairs]
}
