import type { Document, Segment } from '../../document/types.ts'
import { lineIndex } from './line-index.ts'

/** First and last line, 1-based, of each segment; a line end at a segment's end does not count. */
export function segmentLines(document: Document): (segment: Segment) => [number, number] {
  const lineOf = lineIndex(document.text)
  return ({ ranges }) => {
    const start = ranges[0]?.start ?? 0
    const end = Math.max(start, (ranges.at(-1)?.end ?? start) - 1)
    return [lineOf(start), lineOf(end)]
  }
}
