import type { Bead } from '../alignment/types.ts'
import type { Segment } from '../document/types.ts'
import type { Checked } from './types.ts'

/** A segment and the one that certainly translates it. */
export interface SurePair {
  readonly source: Segment
  readonly target: Segment
}

/** Below it a bead says nothing: of those at and above it 99.6 % are right (decision 0012). */
export const SURE = 0.9

/**
 * Enough for rules that tell what stands nowhere else in the translation either, or no like of it: there a wrong pair hardly ever
 * makes a false alarm (decision 0016).
 */
export const LIKELY = 0.8

/** Beads → their sure pairs: several rules ask. */
const known = new WeakMap<readonly Bead[], readonly SurePair[]>()

/**
 * The pairs of one segment and one other that rules may compare, in the order of the source: confidence of 0.9 or more, and neither
 * neighbour without a counterpart, since a half of what was merged or split may stand there.
 */
export function surePairs({ beads }: Pick<Checked, 'beads'>): readonly SurePair[] {
  const pairs = known.get(beads) ?? findPairs(beads)
  known.set(beads, pairs)
  return pairs
}

function findPairs(beads: readonly Bead[]): SurePair[] {
  const told = beads.filter(({ markup }) => markup === undefined)
  return told.flatMap(({ source: [source, ...more], target: [target, ...others], confidence }, at) => {
    if (source === undefined || target === undefined || more.length + others.length > 0) return []
    const isAlone = !isOneSided(told[at - 1]) && !isOneSided(told[at + 1])
    return confidence >= SURE && (isAlone || hasOwnPlace(source)) ? [{ source, target }] : []
  })
}

function isOneSided(bead: Bead | undefined): boolean {
  if (bead === undefined || bead.source.length > 0 === bead.target.length > 0) return false
  return ![...bead.source, ...bead.target].every(hasOwnPlace)
}

/** Definitions are paired by their labels, front matter by its fields. */
function hasOwnPlace({ kind }: Segment): boolean {
  return kind === 'definition' || kind === 'front-matter'
}
