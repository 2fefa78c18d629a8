import type { Band } from './band.ts'
import type { Chained } from './confidence.ts'
import type { Likeness } from '../evidence/likeness.ts'
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
import type { Side } from '../sides.ts'
import type { Unit, UnitKind } from '../units/unit.ts'
import { WEIGHTS } from '../evidence/weights.ts'

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
  const walk: Walk = {
    ...input,
    best: new Float64Array(band.size).fill(-Infinity),
    moves: new Uint8Array(band.size),
    pairs: scorePairs(input, input),
  }
  walk.best[band.at(0, 0)] = 0
  const leave = movesFrom(walk)
  for (let i = 0; i <= source.units.length; i += 1)
    for (let j = band.from(i); j < band.to(i); j += 1) leave(i, j)
  const end = band.at(source.units.length, input.target.units.length)
  if (walk.best[end] === -Infinity) throw new Error('the band does not reach the end')
  const spans = readBack(walk)
  return { spans: walk.simple === true ? spans : relocate(spans, walk), pairs: walk.pairs, band }
}

interface Walk extends ChainInput {
  /** By point in the band: the best score with which it is reached, and by which move. */
  readonly best: Float64Array
  readonly moves: Uint8Array
  readonly pairs: PairScores
}

/** Takes all moves from one point. */
function movesFrom(walk: Walk): (i: number, j: number) => void {
  const { source, target, band, best, moves, pairs } = walk
  const [n, m] = [source.units.length, target.units.length]
  const reach: Reach = (to, score, move) => {
    if (to < 0 || score <= (best[to] ?? -Infinity)) return
    best[to] = score
    moves[to] = move
  }
  const [merge, swap] = [mergesFrom(walk, reach), swapsFrom(walk, reach)]
  return (i, j) => {
    const at = band.at(i, j)
    const here = best[at] ?? -Infinity
    if (here === -Infinity) return
    if (i < n) reach(band.at(i + 1, j), here + gapScore(source, i, moves[at] === GAP_SOURCE), GAP_SOURCE)
    if (j < m) reach(band.at(i, j + 1), here + gapScore(target, j, moves[at] === GAP_TARGET), GAP_TARGET)
    if (i === n || j === m) return
    reach(band.at(i + 1, j + 1), here + pairs.of(i, j), PAIR)
    if (walk.simple === true) return
    merge(i, j, here)
    swap(i, j, here)
  }
}

/** Point in the band, its score by this move, the move. */
type Reach = (to: number, score: number, move: number) => void
/** From a point that is reached with a score. */
type Moves = (i: number, j: number, here: number) => void

function gapScore({ units }: Side, at: number, isNext: boolean): number {
  const score = isNext ? WEIGHTS.nextGap : WEIGHTS.gap
  return units[at]?.kind === 'markup' ? score * WEIGHTS.markupGap : score
}

/** Several units of prose as one of the other side. */
function mergesFrom({ source, target, band, likeness, ratio }: Walk, reach: Reach): Moves {
  const [ofSource, ofTarget] = [countsAlike(source), countsAlike(target)]
  return (i, j, here) => {
    const [n, m] = [ofSource[i] ?? 0, ofTarget[j] ?? 0]
    if (n === 0 || m === 0) return
    for (let k = 2; k <= n; k += 1) {
      const score = likeness.several({ i, j, n: k, m: 1 }, ratio) + mergeScore(k)
      reach(band.at(i + k, j + 1), here + score, encodeMerge(k, 1))
    }
    for (let k = 2; k <= m; k += 1) {
      const score = likeness.several({ i, j, n: 1, m: k }, ratio) + mergeScore(k)
      reach(band.at(i + 1, j + k), here + score, encodeMerge(1, k))
    }
  }
}

function mergeScore(count: number): number {
  return WEIGHTS.merge + WEIGHTS.mergeMore * (count - 2)
}

const MOST_MERGED = 4

/** How many units from each on are prose of one kind, up to four; 0 for others, and for titles. */
function countsAlike({ units }: Side): number[] {
  return units.map(({ kind, isTitle }, from) => {
    if (isTitle || (kind !== 'paragraph' && kind !== 'list-item')) return 0
    let count = 1
    while (count < MOST_MERGED && isMore(units[from + count], kind)) count += 1
    return count
  })
}

function isMore(unit: Unit | undefined, kind: UnitKind): boolean {
  return unit?.kind === kind && !unit.isTitle
}

const LONGEST_SWAP = 15
/** In longer texts only shorter passages are tried, and only from points that a good chain reaches. */
const LONGEST_IN_LONG = 3
const LONG = 250_000
const HOPELESS = 40

/** Two passages, each unit for unit, in the other order; the first units of both must fit better so than with each other. */
function swapsFrom({ source, target, band, pairs }: Walk, reach: Reach): Moves {
  const longest = source.units.length * target.units.length > LONG ? LONGEST_IN_LONG : LONGEST_SWAP
  const best = new Float64Array(source.units.length).fill(-Infinity)
  return (i, j, here) => {
    best[i] = Math.max(best[i] ?? -Infinity, here)
    if (here < Math.max(best[i] ?? 0, best[i - 1] ?? -Infinity) - HOPELESS) return
    const least = Math.max(2, pairs.of(i, j) - 1)
    for (let q = 1; q <= longest; q += 1) {
      if (!(pairs.of(i, j + q) > least)) continue
      for (let p = 1; p <= longest; p += 1) {
        if (!(pairs.of(i + p, j) > least)) continue
        const score = pairs.run(i, j + q, p) + pairs.run(i + p, j, q)
        if (score > 0) reach(band.at(i + p + q, j + p + q), here + score + WEIGHTS.swap, encodeSwap(p, q))
      }
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
