import type { AlignedBead } from './align-report.ts'
import { beadType } from './bead-type.ts'

/** Beads of segments by type: the plain pairs first, then by number of segments. */
export function countBeads(beads: readonly AlignedBead[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const bead of beads)
    if (bead.markup === undefined) counts.set(beadType(bead), (counts.get(beadType(bead)) ?? 0) + 1)
  return new Map([...counts].sort(([a], [b]) => rank(a) - rank(b)))
}

function rank(type: string): number {
  const [source = 0, target = 0] = type.split(':').map(Number)
  return type === '1:1' ? -1 : (source + target) * 100 + target
}
