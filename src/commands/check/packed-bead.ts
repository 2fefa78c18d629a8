import type { BeadMarkup } from '../../alignment/types.ts'

/** A bead as it is remembered: places of segments in the two documents, confidence, whether it moved, loose markup. */
export type PackedBead = readonly [
  source: readonly number[],
  target: readonly number[],
  confidence: number,
  moved: 0 | 1,
  markup?: BeadMarkup,
]
