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
  /** True: pairs and gaps only; enough to learn how long translations are. */
  readonly simple: boolean
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
    pairs: scorePairs(input),
  }
  walk.best[band.at(0, 0)] = 0
  const steps = stepsOf(walk)
  for (let i = 0; i <= source.units.length; i += 1) leaveRow(walk, i, steps)
  const end = band.at(source.units.length, input.target.units.length)
  if (walk.best[end] === -Infinity) throw new Error('the band does not reach the end')
  const spans = readBack(walk)
  return { spans: walk.simple ? spans : relocate(spans, walk), pairs: walk.pairs, band }
}

interface Walk extends ChainInput {
  /** By point in the band: the best score with which it is reached, and by which move. */
  readonly best: Float64Array
  readonly moves: Uint8Array
  readonly pairs: PairScores
}

/** Takes all moves from the points of one row. */
function leaveRow(walk: Walk, i: number, steps: Steps): void {
  const { reach, merge, swap } = steps
  const { source, target, band, best, moves, pairs } = walk
  const [n, m] = [source.units.length, target.units.length]
  const [row, next] = [band.base(i), i < n ? band.base(i + 1) : 0]
  const [from, to] = i < n ? [band.from(i + 1), band.to(i + 1)] : [0, 0]
  let most = -Infinity
  for (let j = band.from(i); j < band.to(i); j += 1) {
    const here = best[row + j] ?? -Infinity
    if (here === -Infinity) continue
    const move = moves[row + j]
    if (j >= from && j < to) reach(next + j, here + gapScore(source, i, move === GAP_SOURCE), GAP_SOURCE)
    if (j < m && j + 1 < band.to(i))
      reach(row + j + 1, here + gapScore(target, j, move === GAP_TARGET), GAP_TARGET)
    if (i === n || j === m) continue
    if (j + 1 >= from && j + 1 < to) reach(next + j + 1, here + (pairs.scores[row + j] ?? -Infinity), PAIR)
    most = Math.max(most, here)
    merge(i, j, here)
    if (here >= Math.max(most, steps.most) - HOPELESS) swap(i, j, here)
  }
  steps.most = most
}

interface Steps {
  readonly reach: Reach
  readonly merge: Moves
  readonly swap: Moves
  /** The best score in the row before. */
  most: number
}

/** Points so far behind the best of their row lead to no good swap; merges are cheap enough to be tried from all. */
const HOPELESS = 40

function stepsOf(walk: Walk): Steps {
  const { best, moves } = walk
  const reach: Reach = (to, score, move) => {
    if (to < 0 || score <= (best[to] ?? -Infinity)) return
    best[to] = score
    moves[to] = move
  }
  if (walk.simple) return { reach, merge: none, swap: none, most: -Infinity }
  return { reach, merge: mergesFrom(walk, reach), swap: swapsFrom(walk, reach), most: -Infinity }
}

/** Point in the band, its score by this move, the move. */
type Reach = (to: number, score: number, move: number) => void
/** From a point that is reached with a score. */
type Moves = (i: number, j: number, here: number) => void

function none(): void {}

function gapScore({ units }: Side, at: number, isNext: boolean): number {
  const score = isNext ? WEIGHTS.nextGap : WEIGHTS.gap
  return units[at]?.kind === 'markup' ? score * WEIGHTS.markupGap : score
}

/** Several units of prose as one of the other side. */
function mergesFrom({ source, target, band, likeness }: Walk, reach: Reach): Moves {
  const [ofSource, ofTarget] = [countsAlike(source), countsAlike(target)]
  return (i, j, here) => {
    const [n, m] = [ofSource[i] ?? 0, ofTarget[j] ?? 0]
    if (n === 0 || m === 0) return
    for (let k = 2; k <= n; k += 1) {
      const score = likeness.several({ i, j, n: k, m: 1 }) + mergeScore(k)
      reach(band.at(i + k, j + 1), here + score, encodeMerge(k, 1))
    }
    for (let k = 2; k <= m; k += 1) {
      const score = likeness.several({ i, j, n: 1, m: k }) + mergeScore(k)
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
/** In longer texts only shorter passages are tried. */
const LONGEST_IN_LONG = 3
const LONG = 250_000
/** The first units of two passages fit at least so well. */
const LEAST_SWAP = 2

/** Two passages, each unit for unit, in the other order; the first units of both must fit better so than with each other. */
function swapsFrom({ source, target, band, pairs }: Walk, reach: Reach): Moves {
  const longest = source.units.length * target.units.length > LONG ? LONGEST_IN_LONG : LONGEST_SWAP
  const { right, below } = fittingAfter(band, pairs)
  return (i, j, here) => {
    const at = band.base(i) + j
    const [to, down] = [right[at] ?? 0, below[at] ?? 0]
    if (to === 0 || down === 0) return
    const least = Math.max(LEAST_SWAP, (pairs.scores[at] ?? 0) - 1)
    for (let c = to; c > 0 && c - j <= longest; c = right[band.base(i) + c] ?? 0) {
      if (!(pairs.of(i, c) > least)) continue
      for (let r = down; r > 0 && r - i <= longest; r = below[band.base(r) + j] ?? 0) {
        if (!(pairs.of(r, j) > least)) continue
        const [p, q] = [r - i, c - j]
        const score = pairs.run(i, c, p) + pairs.run(r, j, q)
        if (score > 0) reach(band.at(r + q, c + p), here + score + WEIGHTS.swap, encodeSwap(p, q))
      }
    }
  }
}

interface Fitting {
  /** By place in the band: the next column whose unit fits that of the row; 0 where there is none. */
  readonly right: Int32Array
  /** The next row whose unit fits that of the column; 0 where there is none, or one outside of the band stands between. */
  readonly below: Int32Array
}

function fittingAfter(band: Band, { scores }: PairScores): Fitting {
  const [right, below] = [new Int32Array(band.size), new Int32Array(band.size)]
  for (let i = band.rows - 1; i >= 0; i -= 1) {
    const base = band.base(i)
    for (let j = band.to(i) - 1, found = 0; j >= band.from(i); j -= 1) {
      right[base + j] = found
      if ((scores[base + j] ?? -Infinity) > LEAST_SWAP) found = j
      const under = i + 1 < band.rows ? band.at(i + 1, j) : -1
      if (under >= 0)
        below[base + j] = (scores[under] ?? -Infinity) > LEAST_SWAP ? i + 1 : (below[under] ?? 0)
    }
  }
  return { right, below }
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
