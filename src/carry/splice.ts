import type { Range } from '../document/types.ts'
import type { Splice } from './types.ts'

/** The text with all splices applied; they must not overlap. Of insertions at one place the first one stands first. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let [done, at] = ['', 0]
  for (const { start, end, code } of inOrder(splices)) {
    done += text.slice(at, start) + code
    at = end
  }
  return done + text.slice(at)
}

/** In the order of the text. */
export function inOrder(splices: readonly Splice[]): Splice[] {
  return splices.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** True when two ranges share a character, or one inserts within the other. */
export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** True for splices that say the same. */
export function isSame(a: Splice, b: Splice): boolean {
  return a.start === b.start && a.end === b.end && a.code === b.code
}

/** The one splice that makes a text of another, without what both have in common at their ends; none when they are equal. */
export function difference(range: Range, before: string, after: string): Splice[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const code = after.slice(head, after.length - tail)
  return [{ start: range.start + head, end: range.end - tail, code }]
}
