import type { Band } from './band.ts'
import type { Chained } from './confidence.ts'
import type { Likeness } from './likeness.ts'
import {
  decodeMove,
  encodeMerge,
  encodeSwap,
  GAP_SOURCE,
  GAP_TARGET,
  PAIR,
  type Span,
  spansOf,
} from './moves.ts'
import { type PairScores, scorePairs } from './pair-scores.ts'
import { relocate } from './relocate.ts'
import type { Side } from './sides.ts'
import type { UnitKind } from './units/unit.ts'
import { WEIGHTS } from './weights.ts'

export interface ChainInput {
  readonly source: Side
  readonly target: Side
  readonly band: Band
  readonly likeness: Likeness
  readonly ratio: number
  /** True: pairs and gaps only; enough to learn how long translations are. */
  readonly simple?: boolean
}

/**
 * The best chain of beads from the first units to the last, by dynamic programming within the band: pairs, gaps on either side
 * (the next one is cheaper), up to four units as one, and two neighbouring passages in the other order.
 */
export function chain(input: ChainInput): Chained {
  const { source, band } = input
  const best = new Float64Array(band.size).fill(-Infinity)
  const walk: Walk = { ...input, best, moves: new Uint8Array(band.size), pairs: scorePairs(input, input) }
  best[band.at(0, 0)] = 0
  for (let i = 0; i <= source.units.length; i += 1)
    for (let j = band.from(i); j < band.to(i); j += 1)
      if ((best[band.at(i, j)] ?? -Infinity) > -Infinity) leave(walk, i, j)
  return {
    spans: walk.simple === true ? readBack(walk) : relocate(readBack(walk), walk),
    pairs: walk.pairs,
    band,
  }
}

interface Walk extends ChainInput {
  /** By point in the band: the best score with which it is reached, and by which move. */
  readonly best: Float64Array
  readonly moves: Uint8Array
  readonly pairs: PairScores
}

/** All moves from one point. */
function leave(walk: Walk, i: number, j: number): void {
  const { source, target, band, best, moves, pairs } = walk
  const at = band.at(i, j)
  const here = best[at] ?? -Infinity
  const reach = (
    n: number,
    m: number,
    { score, move }: { readonly score: number; readonly move: number },
  ): void => {
    const to = band.at(i + n, j + m)
    if (to < 0 || here + score <= (best[to] ?? -Infinity)) return
    best[to] = here + score
    moves[to] = move
  }
  const [hasSource, hasTarget] = [i < source.units.length, j < target.units.length]
  if (hasSource) reach(1, 0, { score: gapScore(source, i, moves[at] === GAP_SOURCE), move: GAP_SOURCE })
  if (hasTarget) reach(0, 1, { score: gapScore(target, j, moves[at] === GAP_TARGET), move: GAP_TARGET })
  if (!hasSource || !hasTarget) return
  reach(1, 1, { score: pairs.of(i, j), move: PAIR })
  if (walk.simple === true) return
  reachMerges(walk, [i, j], reach)
  reachSwaps(walk, [i, j], reach)
}

function gapScore({ units }: Side, at: number, isNext: boolean): number {
  const score = isNext ? WEIGHTS.nextGap : WEIGHTS.gap
  return units[at]?.kind === 'markup' ? score * WEIGHTS.markupGap : score
}

type Point = readonly [number, number]
type Reach = (n: number, m: number, step: { readonly score: number; readonly move: number }) => void

/** Several units of prose as one of the other side. */
function reachMerges({ source, target, likeness, ratio }: Walk, [i, j]: Point, reach: Reach): void {
  if (!isProse(source.units[i]?.kind) || !isProse(target.units[j]?.kind)) return
  const [n, m] = [countAlike(source, i), countAlike(target, j)]
  for (let k = 2; k <= n; k += 1)
    reach(k, 1, {
      score: likeness.several({ i, j, n: k, m: 1 }, ratio) + mergeScore(k),
      move: encodeMerge(k, 1),
    })
  for (let k = 2; k <= m; k += 1)
    reach(1, k, {
      score: likeness.several({ i, j, n: 1, m: k }, ratio) + mergeScore(k),
      move: encodeMerge(1, k),
    })
}

function mergeScore(count: number): number {
  return WEIGHTS.merge + WEIGHTS.mergeMore * (count - 2)
}

function isProse(kind: UnitKind | undefined): boolean {
  return kind === 'paragraph' || kind === 'list-item'
}

const MOST_MERGED = 4

/** How many units from here are prose of one kind, up to four. */
function countAlike({ units }: Side, from: number): number {
  const kind = units[from]?.kind
  let count = 1
  while (count < MOST_MERGED && units[from + count]?.kind === kind) count += 1
  return count
}

const LONGEST_SWAP = 12

/** Two passages, each unit for unit, in the other order. */
function reachSwaps({ pairs }: Walk, [i, j]: Point, reach: Reach): void {
  for (let q = 1; q <= LONGEST_SWAP; q += 1) {
    if (!(pairs.of(i, j + q) > 0)) continue
    for (let p = 1; p <= LONGEST_SWAP; p += 1) {
      if (!(pairs.of(i + p, j) > 0)) continue
      const score = pairs.run(i, j + q, p) + pairs.run(i + p, j, q)
      if (score > 0) reach(p + q, p + q, { score: score + WEIGHTS.swap, move: encodeSwap(p, q) })
    }
  }
}

function readBack({ moves, band, source, target }: Walk): Span[] {
  const spans: Span[] = []
  let [i, j] = [source.units.length, target.units.length]
  while (i > 0 || j > 0) {
    const move = decodeMove(moves[band.at(i, j)] ?? 0)
    i -= move.n
    j -= move.m
    spans.push(...spansOf(move, i, j).reverse())
  }
  return spans.reverse()
}
