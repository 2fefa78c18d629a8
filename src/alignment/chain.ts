import type { Likeness } from './likeness.ts'
import type { Side } from './sides.ts'

/** Half-open spans of units on both sides. */
export interface Span {
  readonly source: readonly [number, number]
  readonly target: readonly [number, number]
  readonly score: number
}

export const Q = {
  gap: 1.6,
  gapNext: 0.8,
  merge: 3.5,
  merge3: 5,
  sigma: 0.28,
  lenCap: 4,
  sent: 0.3,
}

export interface Lengths {
  readonly ratio: number
}

/** Best monotone chain of beads. */
export function chain(source: Side, target: Side, likeness: Likeness, ratio: number): Span[] {
  const [n, m] = [source.units.length, target.units.length]
  const w = m + 1
  const best = new Float64Array((n + 1) * w).fill(-Infinity)
  const from = new Uint8Array((n + 1) * w)
  const gapCost = (side: Side, i: number): number => {
    const k = side.units[i]?.kind
    return k === 'markup' ? 0.7 : 1
  }
  best[0] = 0
  const L1 = source.features.map(f => f.length),
    L2 = target.features.map(f => f.length)
  const S1 = source.features.map(f => f.sentences),
    S2 = target.features.map(f => f.sentences)
  const lengthScore = (ls: number, lt: number, ns: number, nt: number): number => {
    if (ls === 0 && lt === 0) return 0
    const z = Math.log((lt + 3) / ((ls + 3) * ratio))
    const s2 = Q.sigma ** 2 + 2.5 / (Math.min(ls, lt / ratio) + 3)
    const len = 0.5 - (z * z) / (2 * s2)
    const sent = Math.abs(ns - nt)
    return Math.max(-Q.lenCap, len) - Q.sent * Math.min(4, sent)
  }
  const mergeable = (side: Side, i: number): boolean => {
    const [a, b] = [side.units[i], side.units[i + 1]]
    return (
      a !== undefined &&
      b !== undefined &&
      a.kind === b.kind &&
      (a.kind === 'paragraph' || a.kind === 'list-item')
    )
  }
  const prose = new Set(['paragraph', 'list-item'])
  for (let i = 0; i <= n; i += 1) {
    for (let j = 0; j <= m; j += 1) {
      const at = i * w + j
      const here = best[at] ?? -Infinity
      if (here === -Infinity) continue
      const relax = (di: number, dj: number, score: number, move: number): void => {
        const to = (i + di) * w + j + dj
        if (here + score > (best[to] ?? -Infinity)) {
          best[to] = here + score
          from[to] = move
        }
      }
      if (i < n) relax(1, 0, -(from[at] === 2 ? Q.gapNext : Q.gap) * gapCost(source, i), 2)
      if (j < m) relax(0, 1, -(from[at] === 3 ? Q.gapNext : Q.gap) * gapCost(target, j), 3)
      if (i < n && j < m) {
        relax(1, 1, likeness.alike(i, j) + lengthScore(L1[i] ?? 0, L2[j] ?? 0, S1[i] ?? 0, S2[j] ?? 0), 1)
        const kt = target.units[j]?.kind ?? 'other',
          ks = source.units[i]?.kind ?? 'other'
        if (prose.has(kt) && prose.has(ks)) {
          if (i + 1 < n && mergeable(source, i))
            relax(
              2,
              1,
              merged(likeness, i, j, 2, 1) +
                lengthScore(
                  (L1[i] ?? 0) + (L1[i + 1] ?? 0),
                  L2[j] ?? 0,
                  (S1[i] ?? 0) + (S1[i + 1] ?? 0),
                  S2[j] ?? 0,
                ) -
                Q.merge,
              4,
            )
          if (j + 1 < m && mergeable(target, j))
            relax(
              1,
              2,
              merged(likeness, i, j, 1, 2) +
                lengthScore(
                  L1[i] ?? 0,
                  (L2[j] ?? 0) + (L2[j + 1] ?? 0),
                  S1[i] ?? 0,
                  (S2[j] ?? 0) + (S2[j + 1] ?? 0),
                ) -
                Q.merge,
              5,
            )
        }
      }
    }
  }
  const spans: Span[] = []
  let [i, j] = [n, m]
  while (i > 0 || j > 0) {
    const move = from[i * w + j] ?? 0
    const [di, dj] = MOVES[move] ?? [0, 0]
    const prev = best[(i - di) * w + j - dj] ?? 0
    spans.push({ source: [i - di, i], target: [j - dj, j], score: (best[i * w + j] ?? 0) - prev })
    i -= di
    j -= dj
  }
  return spans.reverse()
}

/** Each part shares something of its own with the whole. */
function merged({ kinds, shared }: Likeness, i: number, j: number, di: number, dj: number): number {
  return kinds(i, j) + shared(i, j, di, dj)
}

const MOVES: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
]
