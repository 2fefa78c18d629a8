import type { Document, Segment } from '../document/types.ts'

/** Documents with other line ends than LF → their segments with LF. */
const known = new WeakMap<Document, readonly Segment[]>()

/** A document's segments as they are compared: every line end is LF. Each call gives the same objects. */
export function comparableSegments(document: Document): readonly Segment[] {
  if (!document.text.includes('\r')) return document.segments
  const segments = known.get(document) ?? document.segments.map(withLineFeeds)
  known.set(document, segments)
  return segments
}

function withLineFeeds(segment: Segment): Segment {
  return { ...segment, source: segment.source.replaceAll(/\r\n?/g, '\n') }
}
