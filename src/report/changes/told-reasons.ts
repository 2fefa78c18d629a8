import type { Reason } from '../../edits/types.ts'
import type { Change } from '../../freshness/types.ts'

/** Reasons that say more than that a segment came or went, which its kind says already. */
export function toldReasons({ reasons }: Change): Reason[] {
  return reasons.filter(({ code }) => code !== 'segmentAdded' && code !== 'segmentRemoved')
}
