import type { SourceVersions } from './types.ts'

/**
 * Probability, 0–1, that nothing a translator has to look at is hidden where a version is taken for the right one, and that one segment
 * at most is looked at in vain: that the right one differs in no more than that, cosmetic edits aside, and is not an older one which
 * says something else.
 */
export function safeShare(
  likely: Float64Array,
  version: number,
  { distance }: Pick<SourceVersions, 'distance'>,
): number {
  const sum = likely.reduce((all, share, other) => {
    if (share <= UNLIKELY) return all
    const { work, substance } = distance(version, other)
    const isSafe = work <= 1 && (other <= version || substance === 0)
    return isSafe ? all + share : all
  }, 0)
  // Shares that add up to one do so but for the last digit
  return Math.min(1, sum)
}

/** Versions that are less likely are not looked at. */
const UNLIKELY = 0.02
