import type { Range, Segment } from '../document/types.ts'
import type { Bead } from './types.ts'
import type { Unit } from './units/unit.ts'

/** Units that belong together, with what all their beads have in common. */
export interface UnitBead {
  readonly source: readonly Unit[]
  readonly target: readonly Unit[]
  readonly confidence: number
  readonly moved: boolean
}

/**
 * Beads of segments for one bead of units: cells of a row by column, what was cut out of a block with its counterpart; first
 * with first, and all of it in one bead where numbers differ.
 */
export function beadsOf({ source, target, confidence, moved }: UnitBead): Bead[] {
  const common = { confidence, moved }
  if ([...source, ...target].every(({ kind }) => kind === 'markup')) {
    const markup = { source: source.map(rangeOf), target: target.map(rangeOf) }
    return [{ source: [], target: [], ...common, markup }]
  }
  const [a, b] = [source.flatMap(({ segments }) => segments), target.flatMap(({ segments }) => segments)]
  if (a.length === 0 || b.length === 0 || (a.length === 1 && b.length === 1))
    return [{ source: a, target: b, ...common }]
  const isWhole = source.length > 1 || target.length > 1
  return pairInner(isWhole ? groupHeads(source, target) : [], a, b).map(pair => ({ ...pair, ...common }))
}

function rangeOf({ range }: Unit): Range {
  return range
}

type SegmentPair = Pick<Bead, 'source' | 'target'>

/** The heads of merged or split blocks are one pair. */
function groupHeads(source: readonly Unit[], target: readonly Unit[]): SegmentPair[] {
  const head = (units: readonly Unit[]): Segment[] => units.flatMap(({ segments }) => segments.slice(0, 1))
  return [{ source: head(source), target: head(target) }]
}

function pairInner(
  heads: readonly SegmentPair[],
  a: readonly Segment[],
  b: readonly Segment[],
): SegmentPair[] {
  const known = new Set(heads.flatMap(({ source, target }) => [...source, ...target]))
  const pairs = [...heads]
  const free = b.filter(segment => !known.has(segment))
  for (const segment of a.filter(each => !known.has(each))) {
    const at = free.findIndex(({ kind }) => kind === segment.kind)
    pairs.push({ source: [segment], target: at === -1 ? [] : free.splice(at, 1) })
  }
  return [...pairs, ...free.map(segment => ({ source: [], target: [segment] }))]
}
