import type { Bag } from './bag.ts'
import type { Unit } from './units.ts'

/** One of two versions that are being matched. */
export interface Side {
  readonly text: string
  readonly units: readonly Unit[]
  /** Equal units have the same number; -1: the other version has none that is equal. */
  readonly keys: readonly number[]
}

/** What belongs together so far, by index of unit; -1 stands for none. */
export interface Links {
  /** Index in `before` → index in `after`. */
  readonly targets: number[]
  /** Index in `after` → index in `before`. */
  readonly sources: number[]
  /** Indexes in `before` of units that are equal to their partner and mean the same in its place. */
  readonly equal: Set<number>
}

/** Two versions and what is linked in them. */
export interface LinkedSides {
  readonly before: Side
  readonly after: Side
  readonly links: Links
  readonly wordsOf: (text: string) => Bag
}

/** Neighbours in one version that became neighbours in the other, by index of unit: 1:2 … 1:4, 2:1 … 4:1, 2:2. */
export interface UnitBead {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** What is known of linked units beside their links. */
export interface Moves {
  /** Indexes in `before` of units whose order among the others changed. */
  readonly moved: ReadonlySet<number>
  /** Those that changed their place among their siblings. */
  readonly reordered: ReadonlySet<number>
  readonly beads: readonly UnitBead[]
}

/** Makes two units belong together. */
export function link({ targets, sources }: Links, i: number, j: number): void {
  targets[i] = j
  sources[j] = i
}
