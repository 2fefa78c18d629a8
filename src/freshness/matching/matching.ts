/** How the segments of two versions belong together, by index; -1 stands for none. */
export interface Matching {
  /** Index in `before` → index in `after`. */
  readonly targets: readonly number[]
  /** Index in `after` → index in `before`. */
  readonly sources: readonly number[]
  /** Indexes in `after` of segments that are equal to their source and mean the same in their place. */
  readonly equal: ReadonlySet<number>
  /** Indexes in `after` of segments whose order among the others changed. */
  readonly moved: ReadonlySet<number>
  /** Those of them that changed places with other items of their list or rows of their table. */
  readonly reordered: ReadonlySet<number>
  /** What changed as a whole; its members have no partner, but for a row that moved. */
  readonly beads: readonly SegmentBead[]
  /** Indexes in `after` of cells whose table has other columns now, and other lines and pipes with them. */
  readonly redrawn: ReadonlySet<number>
}

/** Several segments that changed as one: passages split or merged, a table's row, a table's column. */
export interface SegmentBead {
  readonly form: 'passages' | 'row' | 'column'
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** The same the other way round. */
export function turnMatching(matching: Matching): Matching {
  const { targets, sources, beads } = matching
  const there = (indexes: ReadonlySet<number>): Set<number> =>
    new Set([...indexes].map(j => sources[j] ?? -1))
  return {
    targets: sources,
    sources: targets,
    equal: there(matching.equal),
    moved: there(matching.moved),
    reordered: there(matching.reordered),
    beads: beads.map(({ form, before, after }) => ({ form, before: after, after: before })),
    redrawn: there(matching.redrawn),
  }
}
