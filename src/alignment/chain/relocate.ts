import type { Band } from './band.ts'
import type { Span } from './moves.ts'
import type { PairScores } from './pair-scores.ts'
import type { Side } from '../sides.ts'
import { WEIGHTS } from '../evidence/weights.ts'

export interface Placing {
  readonly source: Side
  readonly target: Side
  readonly band: Band
  readonly pairs: PairScores
}

/**
 * Passages that stand elsewhere in the target than the chain can say: units that follow each other on both sides go together where
 * that explains more than what they are in now. Only pairs and gaps give way.
 */
export function relocate(spans: readonly Span[], placing: Placing): Span[] {
  const state = readState(spans, placing)
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const runs = gainingRuns(state, placing)
    if (runs.length === 0) break
    moveApart(state, runs)
  }
  return writeState(spans, state)
}

const MAX_ROUNDS = 12
/** Partner of a unit that stands in a merge, or has none. */
const MERGED = -2
const NONE = -1

interface State {
  /** Partner of each unit, or `MERGED`, or `NONE`. */
  readonly to: Int32Array
  readonly from: Int32Array
  readonly moved: Set<number>
  readonly pairs: PairScores
}

interface Run {
  readonly i: number
  readonly j: number
  readonly length: number
}

function readState(spans: readonly Span[], { source, target, pairs }: Placing): State {
  const state: State = {
    to: new Int32Array(source.units.length).fill(NONE),
    from: new Int32Array(target.units.length).fill(NONE),
    moved: new Set(),
    pairs,
  }
  for (const {
    source: [a, b],
    target: [c, d],
    moved,
  } of spans) {
    if (b - a === 1 && d - c === 1) {
      state.to[a] = c
      state.from[c] = a
      if (moved) state.moved.add(a)
    } else if (b > a && d > c) {
      state.to.fill(MERGED, a, b)
      state.from.fill(MERGED, c, d)
    }
  }
  return state
}

/** The runs along diagonals that gain enough, the best first. */
function gainingRuns(state: State, { source, target, band, pairs }: Placing): Run[] {
  const [n, m] = [source.units.length, target.units.length]
  const gains = new Float64Array(band.size)
  const lengths = new Int32Array(band.size)
  const found = new Map<number, Run & { readonly gain: number }>()
  for (let i = 0; i < n; i += 1) {
    const [base, to] = [band.base(i), Math.min(m, band.to(i))]
    for (let j = band.from(i); j < to; j += 1) {
      // What does not fit gains nothing; most pairs are such
      if (!((pairs.scores[base + j] ?? -1) >= 0)) continue
      const gain = gainOf(state, i, j)
      if (gain === -Infinity) continue
      const before = i > 0 && j > 0 ? band.at(i - 1, j - 1) : -1
      const joins = before >= 0 && (gains[before] ?? 0) > 0
      const [sum, length] = joins ? [gains[before] ?? 0, lengths[before] ?? 0] : [0, 0]
      const at = base + j
      gains[at] = sum + gain
      lengths[at] = length + 1
      const first = band.at(i - length, j - length)
      if (sum + gain > Math.max(WEIGHTS.relocate, found.get(first)?.gain ?? 0))
        found.set(first, { i: i - length, j: j - length, length: length + 1, gain: sum + gain })
    }
  }
  return [...found.values()].toSorted((x, y) => y.gain - x.gain)
}

/** Moves runs that have nothing to do with each other: what one gains is no longer true of units that another took. */
function moveApart(state: State, runs: readonly Run[]): void {
  const touched = { source: new Set<number>(), target: new Set<number>() }
  for (const run of runs) {
    const steps = Array.from({ length: run.length }, (_, at) => [run.i + at, run.j + at] as const)
    const units = steps.flatMap(([i, j]) => [i, state.from[j] ?? NONE])
    const others = steps.flatMap(([i, j]) => [j, state.to[i] ?? NONE])
    if (units.some(i => touched.source.has(i)) || others.some(j => touched.target.has(j))) continue
    for (const i of units) if (i >= 0) touched.source.add(i)
    for (const j of others) if (j >= 0) touched.target.add(j)
    move(state, run)
  }
}

/** What is gained when two units leave their partners for each other. */
function gainOf({ to, from, pairs }: State, i: number, j: number): number {
  const [a, b] = [to[i] ?? NONE, from[j] ?? NONE]
  if (a === j || a === MERGED || b === MERGED) return -Infinity
  const score = pairs.of(i, j)
  const now =
    (a === NONE ? WEIGHTS.nextGap : pairs.of(i, a)) + (b === NONE ? WEIGHTS.nextGap : pairs.of(b, j))
  const left = (a === NONE ? 0 : WEIGHTS.nextGap) + (b === NONE ? 0 : WEIGHTS.nextGap)
  return score - now + left
}

function move({ to, from, moved }: State, { i, j, length }: Run): void {
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [to[i + at] ?? NONE, from[j + at] ?? NONE]
    if (a >= 0) from[a] = NONE
    if (b >= 0) to[b] = NONE
    to[i + at] = j + at
    from[j + at] = i + at
    moved.add(i + at)
  }
}

/** In the order of the source; what has no source stands behind what it follows in the target. */
function writeState(spans: readonly Span[], { to, from, moved }: State): Span[] {
  const merged = new Map(
    spans.filter(({ source: [a, b], target: [c, d] }) => b > a && d > c).map(span => [span.source[0], span]),
  )
  const placed: Span[] = []
  const after = new Map<number, Span[]>()
  let owner = -1
  from.forEach((i, j) => {
    if (i !== NONE) owner = j
    else after.set(owner, [...(after.get(owner) ?? []), { source: [0, 0], target: [j, j + 1], moved: false }])
  })
  const put = (span: Span): void => {
    const extra = after.get(span.target[1] - 1) ?? []
    const point = span.source[1]
    placed.push(
      span,
      ...(span.target[1] > span.target[0]
        ? extra.map(each => ({ ...each, source: [point, point] as const }))
        : []),
    )
  }
  placed.push(...(after.get(-1) ?? []))
  for (let i = 0; i < to.length; i += 1) {
    const j = to[i] ?? NONE
    const span = j === MERGED ? merged.get(i) : undefined
    if (j === MERGED && span === undefined) continue
    put(span ?? { source: [i, i + 1], target: j === NONE ? [0, 0] : [j, j + 1], moved: moved.has(i) })
  }
  return placed
}
