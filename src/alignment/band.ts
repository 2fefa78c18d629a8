import { longestIncreasing } from './increasing.ts'
import { isParallel, type Side } from './sides.ts'

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
  /** First index in the target that is compared with `i`, and the one behind the last; points up to both lengths count. */
  readonly from: (i: number) => number
  readonly to: (i: number) => number
}

/** A text with fewer pairs than this is compared as a whole. */
const MAX_PAIRS = 1_500_000
const HALF_WIDTH = 400

/** A list's items may have changed places where the structure is the same. */
const NARROW = 16

/** The band of two sides; narrow where one has the structure of the other. */
export function bandOf(source: Side, target: Side): Band {
  const [n, m] = [source.units.length, target.units.length]
  const half = isParallel(source, target) ? NARROW : n * m <= MAX_PAIRS ? Infinity : HALF_WIDTH
  const width = Math.min(m + 1, 2 * half)
  const starts = startsAlong(half !== HALF_WIDTH ? [] : findAnchors(source, target), { n, m, width })
  const from = (i: number): number => starts[i] ?? 0
  const to = (i: number): number => Math.min(m + 1, from(i) + width)
  const at = (i: number, j: number): number =>
    i > n || j < from(i) || j >= to(i) ? -1 : i * width + j - from(i)
  return { size: (n + 1) * width, rows: n, at, from, to }
}

type Anchor = readonly [number, number]

/** First column of each row: the band runs from anchor to anchor. */
function startsAlong(
  anchors: readonly Anchor[],
  { n, m, width }: { readonly n: number; readonly m: number; readonly width: number },
): Int32Array {
  const starts = new Int32Array(n + 1)
  const points: Anchor[] = [[0, 0], ...anchors, [n, m]]
  let next = 1
  for (let i = 0; i <= n; i += 1) {
    while (next < points.length - 1 && (points[next]?.[0] ?? n) < i) next += 1
    const [[a, b], [c, d]] = [points[next - 1] ?? [0, 0], points[next] ?? [n, m]]
    const center = c === a ? d : b + ((i - a) * (d - b)) / (c - a)
    starts[i] = Math.max(0, Math.min(m + 1 - width, Math.round(center - width / 2)))
  }
  return starts
}

/** Pairs of units that have something verbatim which stands in no other unit of either side, in the same order on both. */
function findAnchors(source: Side, target: Side): Anchor[] {
  const [a, b] = [uniqueFeatures(source), uniqueFeatures(target)]
  const pairs = new Map<number, number>()
  for (const [feature, i] of a) {
    const j = b.get(feature) ?? -1
    if (i >= 0 && j >= 0 && !pairs.has(i)) pairs.set(i, j)
  }
  const all = [...pairs].toSorted((x, y) => x[0] - y[0])
  return longestIncreasing(all.map(([, j]) => j)).flatMap(at => all.slice(at, at + 1))
}

/** Feature → the only unit that has it, -1 where there are several. */
function uniqueFeatures({ features }: Side): Map<string, number> {
  const found = new Map<string, number>()
  features.forEach(({ verbatim }, i) => {
    for (const feature of verbatim) found.set(feature, (found.get(feature) ?? i) === i ? i : -1)
  })
  return found
}
