import { findFrontMatter } from '../../document/front-matter/find.ts'
import { lineOf } from '../../document/position.ts'
import type { Document, Segment } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'
import { type Place, placesOf } from '../places.ts'

/** What answers questions for lines of one document. */
interface Lines {
  readonly lineOf: (offset: number) => number
  /** Of segments that are in no other, in their order. */
  readonly outer: readonly Place[]
}

const known = new WeakMap<Document, Lines>()

/**
 * Last line of what the segments stand in, 1-based: of an image's description the one of its paragraph, of a code block its
 * fence, of a heading the line below that makes it one.
 */
export function lastLineOf(segments: readonly Segment[], document: Document): number {
  const lines = linesOf(document)
  const end = Math.max(...segments.map(segment => endOfBlock(segment, lines)))
  FENCE.lastIndex = end
  const isFenced = segments.some(({ kind }) => kind === 'code') && FENCE.test(document.text)
  return lines.lineOf(Math.max(0, end - 1)) + Number(isFenced)
}

/** Last line of the front matter, 1-based; 0 without one. */
export function frontMatterEnd(document: Document): number {
  const end = findFrontMatter(document.text)?.range.end ?? 0
  return end === 0 ? 0 : linesOf(document).lineOf(end - 1)
}

const FENCE = /[ \t]*(?:\r\n|\n|\r)?[ \t>]*(?:`{3,}|~{3,})[ \t]*(?=[\r\n]|$)/y

function linesOf(document: Document): Lines {
  const version = { text: document.text, segments: comparableSegments(document) }
  const lines = known.get(document) ?? {
    lineOf: lineOf(document.text),
    outer: placesOf(version).filter(place => place !== undefined),
  }
  known.set(document, lines)
  return lines
}

function endOfBlock({ ranges }: Segment, { outer }: Lines): number {
  const [start, end] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0]
  const around = outer[lastFrom(outer, start)]
  return around === undefined
    ? end
    : Math.max(end, around.start <= start && around.end >= end ? around.end : 0)
}

/** Index of the last place that begins at or before an offset. */
function lastFrom(outer: readonly Place[], offset: number): number {
  let [low, high] = [0, outer.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((outer[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
