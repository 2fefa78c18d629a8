import type { Segment } from '../../document/types.ts'

/** End of the last line of a segment that has lines of its own, before the line's end. */
export function blockEnd(text: string, { ranges }: Segment): number {
  let end = ranges.at(-1)?.end ?? 0
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}
