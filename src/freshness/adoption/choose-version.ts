import { CONFIDENT } from './confident.ts'
import { safeShare } from './safe-share.ts'
import type { SourceVersions } from './types.ts'

/** Versions that are less likely are not named, and make no doubt. */
export const DOUBTFUL = 0.05

/**
 * The version to name: the likeliest, or an older one that is likely too and lacks one segment of what it says. Named too old, a
 * translator is called for that segment once; named too new, nobody ever looks at it. Among versions that say the same as that one,
 * cosmetic edits aside, it is the likeliest. Where the older one would not be sure either, a person has to look: it stays the likeliest.
 */
export function chooseVersion(likely: Float64Array, versions: Pick<SourceVersions, 'distance'>): number {
  const { distance } = versions
  const best = likely.indexOf(Math.max(...likely))
  const older = [...likely.keys()].filter(version => version > best && (likely[version] ?? 0) > DOUBTFUL)
  const oldest = older.findLast(version => {
    const { work, substance } = distance(version, best)
    return work <= 1 && substance > 0
  })
  if (oldest === undefined) return best
  const alike = older.filter(version => distance(version, oldest).work === 0)
  const chosen = alike.reduce((a, b) => ((likely[b] ?? 0) > (likely[a] ?? 0) ? b : a), oldest)
  return safeShare(likely, chosen, versions) >= CONFIDENT ? chosen : best
}
