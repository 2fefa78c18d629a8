import type { Range } from '../document/types.ts'

/** A text with some ranges, in any order, filled with a sign of one UTF-16 unit; offsets stay. Linear time beside the sorting. */
export function blot(text: string, ranges: readonly Range[], sign: string): string {
  if (ranges.length === 0) return text
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, start)
    if (end <= from) continue
    pieces.push(text.slice(at, from), sign.repeat(end - from))
    at = end
  }
  return [...pieces, text.slice(at)].join('')
}
