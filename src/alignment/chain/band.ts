import { longestIncreasing } from './increasing.ts'
import { isParallel, type Side } from '../sides.ts'

/**
 * Which units of a target each unit of a source is compared with: all of them, or, in long texts, those around the place where
 * anchors say that it stands. Memory is `size` numbers, linear in the length of the text.
 */
export interface Band {
  readonly size: number
  /** Number of units of the source. */
  readonly rows: number
  /** Place of a pair, or of the point before both units; -1 outside of the band. */
  readonly at: (i: number, j: number) => number
  /** What a column is added to for its place in row `i`. */
  readonly base: (i: number) => number
  /** First index in the target that is compared with `i`, and the one behind the last; points up to both lengths count. */
  readonly from: (i: number) => number
  readonly to: (i: number) => number
}

/** A text with fewer pairs than this is compared as a whole. */
const MAX_PAIRS = 400_000
const HALF_WIDTH = 300

/** A list's items may have changed places where the structure is the same. */
const NARROW = 16
/** Unless so many units with something of their own stand farther off. */
const FAR = 3

/** The band of two sides; narrow where one has the structure of the other, and nothing stands far from its place. */
export function bandOf(source: Side, target: Side): Band {
  const [n, m] = [source.units.length, target.units.length]
  const half = halfWidth(source, target)
  const anchors = half === HALF_WIDTH ? inOrder(uniquePairs(source, target)) : []
  const starts = startsAlong(anchors, { n, m, width: Math.min(m + 1, 2 * half) })
  const ends = endsOf(starts, { m, width: Math.min(m + 1, 2 * half) })
  const offsets = new Float64Array(n + 2)
  for (let i = 0; i <= n; i += 1) offsets[i + 1] = (offsets[i] ?? 0) + (ends[i] ?? 0) - (starts[i] ?? 0)
  const from = (i: number): number => starts[i] ?? 0
  const to = (i: number): number => ends[i] ?? 0
  const base = (i: number): number => (offsets[i] ?? 0) - from(i)
  const at = (i: number, j: number): number => (i > n || j < from(i) || j >= to(i) ? -1 : base(i) + j)
  return { size: offsets[n + 1] ?? 0, rows: n, at, base, from, to }
}

function halfWidth(source: Side, target: Side): number {
  if (isParallel(source, target)) {
    const far = uniquePairs(source, target).filter(([i, j]) => Math.abs(i - j) >= NARROW)
    if (far.length < FAR) return NARROW
  }
  return source.units.length * target.units.length <= MAX_PAIRS ? Infinity : HALF_WIDTH
}

type Anchor = readonly [number, number]

interface Extent {
  readonly n: number
  readonly m: number
  readonly width: number
}

/** First column of each row: the band runs from anchor to anchor. */
function startsAlong(anchors: readonly Anchor[], { n, m, width }: Extent): Int32Array {
  const starts = new Int32Array(n + 1)
  const points: Anchor[] = [[0, 0], ...anchors, [n, m]]
  let next = 1
  for (let i = 0; i <= n; i += 1) {
    while (next < points.length - 1 && (points[next]?.[0] ?? n) < i) next += 1
    const [[a, b], [c, d]] = [points[next - 1] ?? [0, 0], points[next] ?? [n, m]]
    const center = c === a ? d : b + ((i - a) * (d - b)) / (c - a)
    const start = Math.max(0, Math.min(m + 1 - width, Math.round(center - width / 2)))
    starts[i] = i === 0 ? 0 : Math.max(starts[i - 1] ?? 0, start)
  }
  return starts
}

/** Behind the last column of each row; it reaches into the next row, so that a long insertion does not break the band. */
function endsOf(starts: Int32Array, { m, width }: Pick<Extent, 'm' | 'width'>): Int32Array {
  return starts.map((start, i) => {
    const next = starts[i + 1]
    return next === undefined ? m + 1 : Math.min(m + 1, Math.max(start + width, next + 1))
  })
}

/** Of pairs that run in order on the source, those that do on the target too. */
function inOrder(pairs: readonly Anchor[]): Anchor[] {
  return longestIncreasing(pairs.map(([, j]) => j)).flatMap(at => pairs.slice(at, at + 1))
}

/** Pairs of units that have something verbatim which stands in no other unit of either side, in the order of the source. */
function uniquePairs(source: Side, target: Side): Anchor[] {
  const [a, b] = [uniqueFeatures(source), uniqueFeatures(target)]
  const pairs = new Map<number, number>()
  for (const [feature, i] of a) {
    const j = b.get(feature) ?? -1
    if (i >= 0 && j >= 0 && !pairs.has(i)) pairs.set(i, j)
  }
  return [...pairs].toSorted((x, y) => x[0] - y[0])
}

/** Feature → the only unit that has it, -1 where there are several. */
function uniqueFeatures({ features }: Side): Map<string, number> {
  const found = new Map<string, number>()
  features.forEach(({ verbatim }, i) => {
    for (const feature of verbatim) found.set(feature, (found.get(feature) ?? i) === i ? i : -1)
  })
  return found
}
