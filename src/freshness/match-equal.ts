import { diffArrays } from 'diff'
import { longestIncreasing } from './increasing.ts'

/** Which item of `after` corresponds to each item of `before`. */
export interface EqualMatch {
  /** Index in `before` → index in `after`, in order on both sides: what stayed where it was. */
  readonly fixed: ReadonlyMap<number, number>
  /** Equal items elsewhere: what moved. */
  readonly elsewhere: ReadonlyMap<number, number>
}

/** A gap with more differences than this is not searched for a best order; its equal items count as moved. */
const MAX_EDITS = 200

/**
 * Matches equal keys of two sequences: keys that are unique on both sides fix the order (patience diff), their equal
 * neighbours follow, gaps between are diffed, and equal keys left over are matched wherever they are. About n log n.
 */
export function matchEqual(before: readonly number[], after: readonly number[]): EqualMatch {
  const fixed = new Map<number, number>()
  const anchors = uniqueAnchors(before, after)
  let [i, j] = [0, 0]
  for (const [a, b] of [...anchors, [before.length, after.length] as const]) {
    matchGap({ before, after, fixed }, [i, a], [j, b])
    if (a < before.length) fixed.set(a, b)
    i = a + 1
    j = b + 1
  }
  return { fixed, elsewhere: matchElsewhere(before, after, fixed) }
}

function uniqueAnchors(before: readonly number[], after: readonly number[]): (readonly [number, number])[] {
  const [a, b] = [uniqueKeys(before), uniqueKeys(after)]
  const both = [...a].flatMap(([key, i]) => {
    const j = b.get(key)
    return i === -1 || j === undefined || j === -1 ? [] : [[i, j] as const]
  })
  return longestIncreasing(both.map(pair => pair[1])).flatMap(at => both.slice(at, at + 1))
}

/** Key → its index, -1 when it occurs more than once. */
function uniqueKeys(keys: readonly number[]): Map<number, number> {
  const found = new Map<number, number>()
  keys.forEach((key, i) => found.set(key, found.has(key) ? -1 : i))
  return found
}

interface Sides {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly fixed: Map<number, number>
}

function matchGap(
  { before, after, fixed }: Sides,
  a: readonly [number, number],
  b: readonly [number, number],
): void {
  let [i, iEnd, j, jEnd] = [a[0], a[1], b[0], b[1]]
  for (; i < iEnd && j < jEnd && before[i] === after[j]; i += 1, j += 1) fixed.set(i, j)
  for (; i < iEnd && j < jEnd && before[iEnd - 1] === after[jEnd - 1]; iEnd -= 1, jEnd -= 1)
    fixed.set(iEnd - 1, jEnd - 1)
  const inner = new Set(after.slice(j, jEnd))
  const [left, right] = [before.slice(i, iEnd), after.slice(j, jEnd)]
  if (!left.some(key => inner.has(key))) return
  for (const part of diffArrays(left, right, { maxEditLength: MAX_EDITS }) ?? []) {
    if (!part.added && !part.removed) for (let k = 0; k < part.count; k += 1) fixed.set(i + k, j + k)
    if (!part.added) i += part.count
    if (!part.removed) j += part.count
  }
}

function matchElsewhere(
  before: readonly number[],
  after: readonly number[],
  fixed: ReadonlyMap<number, number>,
): Map<number, number> {
  const taken = new Set(fixed.values())
  const free = new Map<number, number[]>()
  for (let j = after.length - 1; j >= 0; j -= 1) {
    if (taken.has(j)) continue
    const key = after[j] ?? -1
    const list = free.get(key)
    if (list === undefined) free.set(key, [j])
    else list.push(j)
  }
  const found = new Map<number, number>()
  before.forEach((key, i) => {
    const j = fixed.has(i) ? undefined : free.get(key)?.pop()
    if (j !== undefined) found.set(i, j)
  })
  return found
}
