import type { Bead } from '../alignment/types.ts'
import type { Range, Segment } from '../document/types.ts'
import { wholeOf } from './place-of.ts'

/** The stretches of the source that stand for an offset of the target; undefined where that is not known. */
export function counterpartsOf(beads: readonly Bead[]): (offset: number) => readonly Range[] | undefined {
  return offset => {
    const bead = beads.find(({ target }) => target.some(segment => contains(segment, offset)))
    if (bead === undefined || bead.source.length === 0 || bead.confidence < LIKELY) return undefined
    return bead.source.map(wholeOf)
  }
}

/** Enough to look for an excuse in. */
const LIKELY = 0.5

function contains({ ranges }: Segment, offset: number): boolean {
  return ranges.some(({ start, end }) => start <= offset && offset < end)
}
