import { diffArrays } from 'diff'
import { longestIncreasing } from './increasing.ts'

/** Which item of `after` corresponds to each item of `before`. */
export interface EqualMatch {
  /** Index in `before` → index in `after`, -1 for none. */
  readonly targets: number[]
  /** Indexes in `after` of what stayed where it was, in order on both sides; other equal items moved. */
  readonly fixed: ReadonlySet<number>
}

/** A gap with more differences than this is not searched for a best order; its equal items count as moved. */
const MAX_EDITS = 200

/**
 * Matches equal keys of two sequences: keys that are unique on both sides fix the order (patience diff), their equal
 * neighbours follow, gaps between are diffed, and equal keys left over that may move are matched wherever they are. A key is the index in
 * `after` of the first item that is equal, -1 when there is none. About n log n.
 */
export function matchEqual(
  before: readonly number[],
  after: readonly number[],
  mayMove: (key: number) => boolean = () => true,
): EqualMatch {
  const targets = before.map(() => -1)
  const sides = { before, after, targets }
  let [i, j] = [0, 0]
  for (const a of uniqueAnchors(before, after)) {
    const b = before[a] ?? -1
    if (i < a && j < b) matchGap(sides, [i, a], [j, b])
    targets[a] = b
    i = a + 1
    j = b + 1
  }
  matchGap(sides, [i, before.length], [j, after.length])
  const fixed = new Set(targets)
  fixed.delete(-1)
  matchElsewhere(sides, fixed, mayMove)
  return { targets, fixed }
}

/** Indexes in `before` of the keys that are unique on both sides and in the same order. */
function uniqueAnchors(before: readonly number[], after: readonly number[]): number[] {
  const [a, b] = [countKeys(before, after), countKeys(after, after)]
  const both = [...before.keys()].filter(i => a[before[i] ?? -1] === 1 && b[before[i] ?? -1] === 1)
  const order = longestIncreasing(both.map(i => before[i] ?? -1))
  return order.map(at => both[at] ?? -1)
}

/** How often each key of `after` occurs among `keys`. */
function countKeys(keys: readonly number[], after: readonly number[]): number[] {
  const counts = after.map(() => 0)
  for (const key of keys) if (key >= 0) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

interface Sides {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly targets: number[]
}

type Span = readonly [number, number]

function matchGap({ before, after, targets }: Sides, a: Span, b: Span): void {
  let [i, iEnd, j, jEnd] = [a[0], a[1], b[0], b[1]]
  for (; i < iEnd && j < jEnd && before[i] === after[j]; i += 1, j += 1) targets[i] = j
  for (; i < iEnd && j < jEnd && before[iEnd - 1] === after[jEnd - 1]; iEnd -= 1, jEnd -= 1)
    targets[iEnd - 1] = jEnd - 1
  if (i === iEnd || j === jEnd) return
  const inner = new Set(after.slice(j, jEnd))
  const [left, right] = [before.slice(i, iEnd), after.slice(j, jEnd)]
  if (!left.some(key => inner.has(key))) return
  for (const part of diffArrays(left, right, { maxEditLength: MAX_EDITS }) ?? []) {
    if (!part.added && !part.removed) for (let k = 0; k < part.count; k += 1) targets[i + k] = j + k
    if (!part.added) i += part.count
    if (!part.removed) j += part.count
  }
}

/** Equal keys that are left on both sides, first with first. */
function matchElsewhere(
  { before, after, targets }: Sides,
  fixed: ReadonlySet<number>,
  mayMove: (key: number) => boolean,
): void {
  const free = new Map<number, number[]>()
  for (let j = after.length - 1; j >= 0; j -= 1) {
    if (fixed.has(j)) continue
    const key = after[j] ?? -1
    const list = free.get(key)
    if (list === undefined) free.set(key, [j])
    else list.push(j)
  }
  before.forEach((key, i) => {
    if (targets[i] === -1 && mayMove(key)) targets[i] = free.get(key)?.pop() ?? -1
  })
}
