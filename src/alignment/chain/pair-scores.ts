import type { Band } from './band.ts'
import type { Likeness } from '../evidence/likeness.ts'
import { isParallel, type Side } from '../sides.ts'
import { WEIGHTS } from '../evidence/weights.ts'

/** What speaks for each pair of units in the band. */
export interface PairScores {
  readonly of: (i: number, j: number) => number
  /** Of `length` pairs that follow each other on both sides, from `i` and `j`; -Infinity where they leave the band. */
  readonly run: (i: number, j: number, length: number) => number
}

/** Scores all pairs once; runs are told from sums along the diagonals. */
export function scorePairs(
  { source, target }: { readonly source: Side; readonly target: Side },
  { band, likeness, ratio }: { readonly band: Band; readonly likeness: Likeness; readonly ratio: number },
): PairScores {
  const [n, m] = [source.units.length, target.units.length]
  const scores = new Float32Array(band.size).fill(-Infinity)
  const isSame = isParallel(source, target)
  const sums = new Float64Array(band.size)
  for (let i = 0; i < n; i += 1)
    for (let j = band.from(i); j < Math.min(m, band.to(i)); j += 1) {
      const at = band.at(i, j)
      const score = Math.max(WORST, likeness.one(i, j, ratio) + (isSame && i === j ? WEIGHTS.sameShape : 0))
      scores[at] = score
      const next = band.at(i + 1, j + 1)
      if (next >= 0) sums[next] = (sums[at] ?? 0) + score
    }
  const of = (i: number, j: number): number => scores[band.at(i, j)] ?? -Infinity
  const run = (i: number, j: number, length: number): number => {
    const [from, to] = [band.at(i, j), band.at(i + length, j + length)]
    return from < 0 || to < 0 ? -Infinity : (sums[to] ?? 0) - (sums[from] ?? 0)
  }
  return { of, run }
}

/** Finite, so that sums along a diagonal stay numbers. */
const WORST = -1000
