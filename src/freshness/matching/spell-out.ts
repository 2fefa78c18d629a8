import type { Segment } from '../../document/types.ts'
import { matchCells } from './match-cells.ts'
import type { Matching, SegmentBead } from './matching.ts'
import type { LinkedSides, Moves } from './sides.ts'
import type { Unit } from './units.ts'

/** Linked units as linked segments: rows as their cells, and what changed as a whole as beads. */
export function spellOut(sides: LinkedSides, segments: Segments, moves: Moves): Matching {
  const { before, after, links } = sides
  const cells = matchCells(before, after, links)
  const told = {
    targets: segments.before.map(() => -1),
    sources: segments.after.map(() => -1),
    equal: new Set<number>(),
    moved: new Set<number>(),
    reordered: new Set<number>(),
  }
  const pair = (unit: number, i: number, j: number): void => {
    told.targets[i] = j
    told.sources[j] = i
    if (moves.moved.has(unit)) told.moved.add(j)
    if (moves.reordered.has(unit)) told.reordered.add(j)
  }
  const inBeads = new Set(moves.beads.flatMap(bead => bead.before))
  links.targets.forEach((partner, unit) => {
    const [a, b] = [before.units[unit], after.units[partner]]
    if (a === undefined || b === undefined || a.row !== undefined || inBeads.has(unit)) return
    pair(unit, a.first, b.first)
    if (links.equal.has(unit)) told.equal.add(b.first)
  })
  for (const { unit, indexes } of cells.pairs) {
    const [i, j] = indexes
    pair(unit, i, j)
    if (isSame(segments.before[i], segments.after[j])) told.equal.add(j)
  }
  const beads = [...beadsOf(sides, moves), ...cells.columns.filter(isMany)]
  return { ...told, beads, redrawn: new Set(cells.redrawn) }
}

interface Segments {
  readonly before: readonly Segment[]
  readonly after: readonly Segment[]
}

function isSame(a: Segment | undefined, b: Segment | undefined): boolean {
  return a?.source === b?.source && a?.translatable === b?.translatable
}

function beadsOf({ before, after, links }: LinkedSides, moves: Moves): SegmentBead[] {
  const passages = moves.beads.map((bead): SegmentBead => ({
    form: 'passages',
    before: bead.before.flatMap(i => membersOf(before.units[i])),
    after: bead.after.flatMap(j => membersOf(after.units[j])),
  }))
  const gone = freeRows(before.units, links.targets).map(row => ({ before: membersOf(row), after: [] }))
  const come = freeRows(after.units, links.sources).map(row => ({ before: [], after: membersOf(row) }))
  const moved = [...moves.reordered].flatMap(i => {
    const [row, other] = [before.units[i], after.units[links.targets[i] ?? -1]]
    const isWhole = row?.row !== undefined && links.equal.has(i)
    return isWhole ? [{ before: membersOf(row), after: membersOf(other) }] : []
  })
  const rows = [...gone, ...come, ...moved].map(row => ({ form: 'row' as const, ...row }))
  return [...passages, ...rows.filter(isMany)]
}

function freeRows(units: readonly Unit[], partners: readonly number[]): Unit[] {
  return units.filter((unit, at) => unit.row !== undefined && partners[at] === -1)
}

function membersOf(unit: Unit | undefined): number[] {
  return unit === undefined ? [] : Array.from({ length: unit.size }, (_, at) => unit.first + at)
}

function isMany({ before, after }: SegmentBead): boolean {
  return before.length > 1 || after.length > 1
}
