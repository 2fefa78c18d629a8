import type { Band } from './band.ts'
import type { Likeness } from '../evidence/likeness.ts'
import { isParallel, type Side } from '../sides.ts'
import { WEIGHTS } from '../evidence/weights.ts'

/** What speaks for each pair of units in the band. */
export interface PairScores {
  readonly of: (i: number, j: number) => number
  /** The same, by place in the band. */
  readonly scores: Float32Array
  /** Of `length` pairs that follow each other on both sides, from `i` and `j`; -Infinity where they leave the band. */
  readonly run: (i: number, j: number, length: number) => number
}

interface Scored {
  readonly source: Side
  readonly target: Side
  readonly band: Band
  readonly likeness: Likeness
}

/** Scores all pairs once; runs are told from sums along the diagonals. */
export function scorePairs({ source, target, band, likeness }: Scored): PairScores {
  const [n, m] = [source.units.length, target.units.length]
  const scores = new Float32Array(band.size).fill(-Infinity)
  const isSame = isParallel(source, target)
  for (let i = 0; i < n; i += 1) {
    const [base, to] = [band.base(i), Math.min(m, band.to(i))]
    for (let j = band.from(i); j < to; j += 1)
      scores[base + j] = Math.max(WORST, likeness.one(i, j) + (isSame && i === j ? WEIGHTS.sameShape : 0))
  }
  let sums: Float64Array | undefined
  const of = (i: number, j: number): number => scores[band.at(i, j)] ?? -Infinity
  const run = (i: number, j: number, length: number): number => {
    const [from, to] = [band.at(i, j), band.at(i + length, j + length)]
    sums ??= sumDiagonals(scores, band)
    return from < 0 || to < 0 ? -Infinity : (sums[to] ?? 0) - (sums[from] ?? 0)
  }
  return { of, scores, run }
}

/** By place in the band: the sum of what stands before it on its diagonal. */
function sumDiagonals(scores: Float32Array, band: Band): Float64Array {
  const sums = new Float64Array(band.size)
  for (let i = 0; i < band.rows; i += 1) {
    const base = band.base(i)
    for (let j = band.from(i); j < band.to(i); j += 1) {
      const next = band.at(i + 1, j + 1)
      if (next >= 0) sums[next] = (sums[base + j] ?? 0) + (scores[base + j] ?? 0)
    }
  }
  return sums
}

/** Finite, so that sums along a diagonal stay numbers. */
const WORST = -1000
