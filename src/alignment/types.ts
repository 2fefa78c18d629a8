import type { Range, Segment } from '../document/types.ts'

/** One m:n pair of an alignment (Gale & Church 1993): 1:1, 1:n, n:1, n:m, 1:0 or 0:1. */
export interface Bead {
  /** In the order of the source; empty when the target says something of its own. */
  readonly source: readonly Segment[]
  /** In the order of the target; empty when the source is not in the translation. */
  readonly target: readonly Segment[]
  /** Estimated probability that this bead is right, 0–1; of an empty side, that nothing belongs there. */
  readonly confidence: number
  /** True: it stands in another order than its neighbours. */
  readonly moved: boolean
  /**
   * Tags, comments and rules that stand in no segment, as UTF-16 offsets into the two texts. A bead of markup has no segments;
   * other beads have none of this.
   */
  readonly markup?: BeadMarkup
}

export interface BeadMarkup {
  readonly source: readonly Range[]
  readonly target: readonly Range[]
}

/** How well a whole translation fits a source. */
export interface Fit {
  /** Probability that the target translates this source, in this or a near version, 0–1. */
  readonly confidence: number
  /** Share of the source's text that stands in beads with a target, 0–1, by length. */
  readonly covered: number
  /** Share of the target's text that stands in beads with a source, 0–1, by length. */
  readonly used: number
}
