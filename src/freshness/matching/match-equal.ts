import { diffArrays } from 'diff'
import { longestIncreasing } from '../../alignment/chain/increasing.ts'

/** Which item of `after` corresponds to each item of `before`. */
export interface EqualMatch {
  /** Index in `before` → index in `after`, -1 for none. */
  readonly targets: number[]
  /** Indexes in `after` of what stayed where it was, in order on both sides; other equal items moved. */
  readonly fixed: ReadonlySet<number>
}

/** Two sequences of keys; equal keys are the same small number from 0, -1 stands for what the other has not. */
export interface KeyedSides {
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** Whether an item of `before` is the same in any place; `unique` tells that each side has it once. */
  readonly mayMove: (index: number, unique: boolean) => boolean
}

/** A gap with more differences than this is not searched for a best order; its equal items count as moved. */
const MAX_EDITS = 200

/**
 * Matches equal keys of two sequences: keys that are unique on both sides fix the order (patience diff), their equal
 * neighbours follow, gaps between are diffed. Equal keys left over that may move are matched wherever they are. About
 * n log n.
 */
export function matchEqual({ before, after, mayMove }: KeyedSides): EqualMatch {
  const sides = { before, after, targets: before.map(() => -1) }
  const { targets } = sides
  const uniques = uniqueKeys(before, after)
  let [i, j] = [0, 0]
  for (const [a, b] of anchorsOf(before, uniques, mayMove)) {
    if (i < a && j < b) matchGap(sides, [i, a], [j, b])
    targets[a] = b
    i = a + 1
    j = b + 1
  }
  matchGap(sides, [i, before.length], [j, after.length])
  const fixed = new Set(targets)
  fixed.delete(-1)
  matchElsewhere(sides, fixed, at => mayMove(at, uniques.has(before[at] ?? -1)))
  return { targets, fixed }
}

/** Keys that each side has once, with their index in `after`. */
function uniqueKeys(before: readonly number[], after: readonly number[]): Map<number, number> {
  const [a, b] = [countKeys(before), countKeys(after)]
  const uniques = new Map<number, number>()
  after.forEach((key, j) => {
    if (key >= 0 && a.get(key) === 1 && b.get(key) === 1) uniques.set(key, j)
  })
  return uniques
}

function countKeys(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Indexes on both sides of unique keys in the same order; rather others are moved than those that may not. */
function anchorsOf(
  before: readonly number[],
  uniques: ReadonlyMap<number, number>,
  mayMove: KeyedSides['mayMove'],
): [number, number][] {
  const both = before.flatMap((key, i): [number, number][] => {
    const j = uniques.get(key)
    return j === undefined ? [] : [[i, j]]
  })
  const weightOf = (at: number): number => (mayMove(both[at]?.[0] ?? -1, true) ? 1 : 2)
  return longestIncreasing(
    both.map(([, j]) => j),
    weightOf,
  ).map(at => both[at] ?? [-1, -1])
}

interface Sides {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly targets: number[]
}

type Span = readonly [number, number]

function matchGap({ before, after, targets }: Sides, a: Span, b: Span): void {
  let [i, iEnd, j, jEnd] = [a[0], a[1], b[0], b[1]]
  const isEqual = (i: number, j: number): boolean => before[i] === after[j] && before[i] !== -1
  for (; i < iEnd && j < jEnd && isEqual(i, j); i += 1, j += 1) targets[i] = j
  for (; i < iEnd && j < jEnd && isEqual(iEnd - 1, jEnd - 1); iEnd -= 1, jEnd -= 1)
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
  mayMove: (index: number) => boolean,
): void {
  const free = new Map<number, number[]>()
  for (let j = after.length - 1; j >= 0; j -= 1) {
    const key = after[j] ?? -1
    if (key === -1 || fixed.has(j)) continue
    const list = free.get(key)
    if (list === undefined) free.set(key, [j])
    else list.push(j)
  }
  before.forEach((key, i) => {
    if (targets[i] === -1 && free.has(key) && mayMove(i)) targets[i] = free.get(key)?.pop() ?? -1
  })
}
