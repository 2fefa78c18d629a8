import type { Document, Range, Segment } from '../../document/types.ts'
import { comparableSegments } from '../../freshness/comparable.ts'
import { type Place, placesOf, type Version } from '../../freshness/places.ts'
import { type Line, linesOf } from './lines.ts'

/**
 * The markup around a segment: the lines above it with what stands before it on its own line; what stands behind it, to the line's
 * end; all that stands below the last segment. Fences are left out: their marks are each text's own, and go in pairs.
 */
export function gapsOf(document: Document, segment: Segment): readonly (readonly Line[])[] {
  const ranges = rangesOf(document, segment)
  return ranges.map(range => linesOf(document.text, range).filter(({ text }) => !FENCE.test(text)))
}

/** The fences around a segment, as they are written. */
export function fencesOf(document: Document, segment: Segment): string {
  const lines = rangesOf(document, segment).flatMap(range => linesOf(document.text, range))
  return lines.flatMap(({ text }) => FENCE.exec(text)?.[0].trim() ?? []).join(' ')
}

const FENCE = /^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(?:`{3,}|~{3,})/

function rangesOf(document: Document, { id }: Segment): Range[] {
  const { text } = document
  const version: Version = { text, segments: comparableSegments(document) }
  const place = placesOf(version)[version.segments.findIndex(segment => segment.id === id)]
  if (place === undefined) return []
  const above = place.previous === -1 ? place.from : endOfLine(text, place.from, place.start)
  const end = endOfLine(text, place.end, place.next)
  return [
    { start: above, end: place.start },
    { start: place.end, end },
    ...(isLast(place, text) ? [{ start: end, end: place.next }] : []),
  ]
}

function isLast({ next }: Place, text: string): boolean {
  return next === text.length
}

/** The rest of a line belongs to the segment that stands on it. */
function endOfLine(text: string, from: number, limit: number): number {
  let end = from
  while (end < limit && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}
