import type { SegmentId } from '../../document/types.ts'
import type { Told } from '../locating/scene.ts'
import type { Change, Comparison, Counts } from '../types.ts'
import type { Removed } from './find-removed.ts'
import type { Verdicts } from './judge-segments.ts'

interface Reckoning {
  readonly comparison: Comparison
  readonly base: readonly Told[]
  readonly verdicts: Verdicts
  readonly removed: Removed
}

/** Counts of a comparison with each segment moved from what the basis says of it to what its record says. */
export function countSettled({ comparison, base, verdicts, removed }: Reckoning): Counts {
  const counts: Record<Place | 'removed', number> = { ...pick(comparison.counts) }
  const placeOf = new Map<SegmentId, Place>(
    base.flatMap(({ change, after }) => after.map(({ id }) => [id, placeIn(change)] as const)),
  )
  for (const [id, { told }] of verdicts.chosen) {
    counts[placeOf.get(id) ?? 'unchanged'] -= 1
    counts[told === undefined ? 'signedOff' : placeIn(told.change)] += 1
  }
  for (const { change } of removed.settled) counts.removed -= sizeOf(change)
  for (const { told } of removed.added) counts.removed += sizeOf(told.change)
  return { ...comparison.counts, ...counts }
}

type Place = 'unchanged' | 'cosmetic' | 'mechanical' | 'substantive' | 'added' | 'signedOff'

function pick(counts: Counts): Record<Place | 'removed', number> {
  const { unchanged, cosmetic, mechanical, substantive, added, signedOff, removed } = counts
  return { unchanged, cosmetic, mechanical, substantive, added, signedOff, removed }
}

/** As `compareDocuments` counts. */
function placeIn({ kind, label }: Change): Place {
  return kind === 'added' && label === 'substantive' ? 'added' : label
}

function sizeOf({ before }: Change): number {
  return before?.segments ?? 0
}
