import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { digestOf } from '../../ledger/digest.ts'
import type { SegmentFact } from '../../ledger/types.ts'
import { comparableSegments } from '../comparable.ts'

/** What a ledger names a segment by, in whatever version of its source. */
export type Name = Pick<SegmentFact, 'source' | 'occurrence'>

/** The segments of a document by the names that a ledger has for them. */
export interface Occurrences {
  readonly nameOf: ReadonlyMap<SegmentId, Name>
  /** By key of the name. */
  readonly segmentOf: ReadonlyMap<string, Segment>
  /** By digest of the text, wherever they stand. */
  readonly alike: ReadonlyMap<string, readonly Segment[]>
}

const known = new WeakMap<Document, Occurrences>()

/** Names each segment of a document by its text, the headings above it and its number among equal ones; once only. */
export function occurrencesOf(document: Document): Occurrences {
  const found = known.get(document) ?? nameSegments(document)
  known.set(document, found)
  return found
}

/** A name as text, the same for equal names. */
export function keyOf({ source, occurrence: { headings, nth } }: Name): string {
  return JSON.stringify([source, nth, ...headings])
}

function nameSegments(document: Document): Occurrences {
  const nameOf = new Map<SegmentId, Name>()
  const segmentOf = new Map<string, Segment>()
  const alike = new Map<string, Segment[]>()
  const seen = new Map<string, number>()
  for (const segment of comparableSegments(document)) {
    const source = digestOf(segment.source)
    const headings = segment.headings.map(withLineFeeds)
    const place = JSON.stringify([source, ...headings])
    const nth = (seen.get(place) ?? 0) + 1
    seen.set(place, nth)
    const name = { source, occurrence: { headings, nth } }
    nameOf.set(segment.id, name)
    segmentOf.set(keyOf(name), segment)
    alike.set(source, [...(alike.get(source) ?? []), segment])
  }
  return { nameOf, segmentOf, alike }
}

function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}
