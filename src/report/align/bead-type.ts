import type { Bead } from '../../alignment/types.ts'

/** `1:1`, `2:1`, `1:0`: how many segments, or pieces of markup, stand on each side. */
export function beadType({ source, target, markup }: Bead): string {
  const sides = markup ?? { source, target }
  return `${sides.source.length}:${sides.target.length}`
}

/** From here on a bead is right in at least 98 of 100 cases. */
const SURE = 0.9

/** True for a bead that is more likely to be wrong than a person would accept unseen. */
export function isUncertain({ confidence }: Bead): boolean {
  return confidence < SURE
}
