import { diffArrays } from 'diff'
import type { Token } from '../tokens/tokens.ts'
import { slotOf } from '../tokens/tokens.ts'

/** Tokens that went and tokens that came at one place, with the tokens that stand around it. */
export interface Hunk {
  readonly before: readonly Token[]
  readonly after: readonly Token[]
  readonly previous: Token | undefined
  readonly next: Token | undefined
  /** Where it stands among the tokens of `before`. */
  readonly from: number
  /** Where it stands among the tokens of `after`. */
  readonly at: number
}

/** Above this many changed tokens two texts count as different as a whole; it bounds the time to linear. */
const MAX_EDITS = 60

/** Differences of two content sequences, smallest first found; one hunk for all when they differ in very much. */
export function diffTokens(before: readonly Token[], after: readonly Token[]): Hunk[] {
  const a = before.map(slotOf)
  const b = after.map(slotOf)
  const head = commonHead(a, b)
  const tail = commonTail(a, b, Math.min(a.length, b.length) - head)
  if (head + tail === a.length && a.length === b.length) return []
  const middle = { before: before.slice(head, a.length - tail), after: after.slice(head, b.length - tail) }
  const whole = { ...middle, previous: after[head - 1], next: after[b.length - tail], from: head, at: head }
  return splitHunk(whole) ?? [whole]
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1
  return n
}

function commonTail(a: readonly string[], b: readonly string[], limit: number): number {
  let n = 0
  while (n < limit && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1
  return n
}

function splitHunk(whole: Hunk): Hunk[] | undefined {
  const [a, b] = [whole.before.map(slotOf), new Set(whole.after.map(slotOf))]
  if (!a.some(slot => b.has(slot))) return undefined
  const parts = diffArrays(a, whole.after.map(slotOf), { maxEditLength: MAX_EDITS })
  if (parts === undefined) return undefined
  const hunks: Hunk[] = []
  let [i, j, fromI, fromJ] = [0, 0, 0, 0]
  const close = (): void => {
    if (i > fromI || j > fromJ) hunks.push(cut(whole, [fromI, i], [fromJ, j]))
  }
  for (const part of parts) {
    if (part.removed) i += part.count
    else if (part.added) j += part.count
    else {
      close()
      i += part.count
      j += part.count
      fromI = i
      fromJ = j
    }
  }
  close()
  return hunks
}

function cut(whole: Hunk, before: readonly [number, number], after: readonly [number, number]): Hunk {
  return {
    before: whole.before.slice(before[0], before[1]),
    after: whole.after.slice(after[0], after[1]),
    previous: after[0] > 0 ? whole.after[after[0] - 1] : whole.previous,
    next: whole.after[after[1]] ?? whole.next,
    from: whole.from + before[0],
    at: whole.at + after[0],
  }
}
