import type { Matching, SegmentBead } from './matching/matching.ts'

/** Segments that changed as one, by index; mostly one of each side. */
export interface ChangeGroup extends Omit<SegmentBead, 'form'> {
  readonly form: SegmentBead['form'] | 'segment'
}

/**
 * What changed, in the order of `after`; what was removed stands behind what preceded it. `marked` has the indexes in `after`
 * of segments beside which markup changed.
 */
export function changeGroups(matching: Matching, marked: ReadonlySet<number>): ChangeGroup[] {
  const groups = [...kept(matching, marked), ...gone(matching)]
  return groups.sort((a, b) => a.at - b.at || a.nth - b.nth).map(({ group }) => group)
}

interface Placed {
  /** Index in `after`; for what was removed that of the last pair before it. */
  readonly at: number
  /** Index in `before` of what was removed, -1 for the others, which come first. */
  readonly nth: number
  readonly group: ChangeGroup
}

function kept({ sources, equal, reordered, beads }: Matching, marked: ReadonlySet<number>): Placed[] {
  const beadAt = new Map(beads.flatMap(bead => bead.after.map(j => [j, bead] as const)))
  return sources.flatMap((i, j): Placed[] => {
    const bead = beadAt.get(j)
    if (bead !== undefined) return bead.after[0] === j ? [{ at: j, nth: -1, group: bead }] : []
    if (equal.has(j) && !marked.has(j) && !reordered.has(j)) return []
    return [{ at: j, nth: -1, group: { form: 'segment', before: i === -1 ? [] : [i], after: [j] } }]
  })
}

function gone({ targets, moved, beads }: Matching): Placed[] {
  const beadAt = new Map(beads.flatMap(bead => bead.before.map(i => [i, bead] as const)))
  let at = -1
  return targets.flatMap((j, i): Placed[] => {
    const bead = beadAt.get(i)
    const partner = bead?.after.at(-1) ?? j
    if (partner >= 0) {
      at = moved.has(partner) ? at : partner
      return []
    }
    if (bead !== undefined && bead.before[0] !== i) return []
    return [{ at, nth: i, group: bead ?? { form: 'segment', before: [i], after: [] } }]
  })
}
