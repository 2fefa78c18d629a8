import { diffArrays } from 'diff'

/** Above so many changed lines two stretches count as different in one piece; it bounds the time. */
const MAX_EDITS = 600

/** A stretch of lists that changed: half-open ranges of indexes. */
export interface Hunk {
  readonly before: readonly [start: number, end: number]
  readonly after: readonly [start: number, end: number]
}

/** For each item of `a` the index of its equal in `b`, or -1, in order: a longest common subsequence. */
export function pairInOrder(a: readonly string[], b: readonly string[]): number[] {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const pairs = a.map((_, i) => (i < head ? i : i >= a.length - tail ? i + b.length - a.length : -1))
  const inner = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)] as const
  let [i, j] = [head, head]
  for (const { added, removed, count } of diffArrays(...inner, { maxEditLength: MAX_EDITS }) ?? []) {
    if (!added && !removed) for (let k = 0; k < count; k += 1) pairs[i + k] = j + k
    if (!added) i += count
    if (!removed) j += count
  }
  slideDown(pairs, a, b)
  return pairs
}

/** Where a stretch may be told to have come or gone in several places it is the last of them, so that all comparisons agree. */
function slideDown(pairs: number[], a: readonly string[], b: readonly string[]): void {
  for (const { before, after } of hunksOf(pairs, b.length)) {
    let [[i, k], [j, m]] = [before, after]
    if (j === m)
      for (; k < a.length && pairs[k] === j && a[i] === a[k]; i += 1, k += 1, j += 1)
        [pairs[i], pairs[k]] = [j, -1]
    else if (i === k)
      for (; i < a.length && pairs[i] === m && b[j] === b[m]; i += 1, j += 1, m += 1) pairs[i] = j
  }
}

/** The stretches in which something has no partner. */
export function hunksOf(pairs: readonly number[], length: number): Hunk[] {
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  for (const [k, partner] of [...pairs, length].entries()) {
    if (partner === -1) continue
    if (k > i || partner > j) hunks.push({ before: [i, k], after: [j, partner] })
    ;[i, j] = [k + 1, partner + 1]
  }
  return hunks
}
