import { findFrontMatter } from '../document/front-matter/find.ts'
import type { Segment } from '../document/types.ts'

/** Where one segment stands among the bytes that belong to none; UTF-16 offsets. */
export interface Place {
  /** End of the segment before it, or of the front matter. */
  readonly from: number
  readonly start: number
  /** The line under a heading belongs to it. */
  readonly end: number
  /** Start of the segment behind it, or the end of the text. */
  readonly next: number
  /** Index of the segment before it; -1 for the first. */
  readonly previous: number
}

/** A document as it is compared. */
export interface Version {
  readonly text: string
  readonly segments: readonly Segment[]
}

const known = new WeakMap<readonly Segment[], readonly (Place | undefined)[]>()

/** Places of a version's segments, by index; undefined for front-matter fields and for what was cut out of another segment. */
export function placesOf(version: Version): readonly (Place | undefined)[] {
  const places = known.get(version.segments) ?? findPlaces(version)
  known.set(version.segments, places)
  return places
}

function findPlaces({ text, segments }: Version): (Place | undefined)[] {
  const outer = outerSegments(segments)
  const head = findFrontMatter(text)?.range.end ?? 0
  const places = segments.map((): Place | undefined => undefined)
  outer.forEach((index, at) => {
    const before = outer[at - 1]
    const from = before === undefined ? head : Math.max(head, places[before]?.end ?? 0)
    const next = startOf(segments[outer[at + 1] ?? -1]) ?? text.length
    const start = startOf(segments[index]) ?? from
    const end = endOfHeading(text, segments[index]) ?? endOf(segments[index])
    places[index] = { from, start, end, next, previous: before ?? -1 }
  })
  return places
}

/** Indexes of the segments that are in no other, without front matter. */
function outerSegments(segments: readonly Segment[]): number[] {
  let end = 0
  return segments.flatMap((segment, index) => {
    if (segment.kind === 'front-matter' || (startOf(segment) ?? 0) < end) return []
    end = endOf(segment)
    return [index]
  })
}

/** End of the line of `=` or `-` that makes a heading of the text above it (CommonMark 0.31.2, 4.3). */
function endOfHeading(text: string, segment: Segment | undefined): number | undefined {
  if (segment?.level === undefined || segment.level > 2) return undefined
  if (/#[ \t]*$/.test(text.slice(Math.max(0, (startOf(segment) ?? 0) - 80), startOf(segment))))
    return undefined
  UNDERLINE.lastIndex = endOf(segment)
  return UNDERLINE.test(text) ? UNDERLINE.lastIndex : undefined
}

const UNDERLINE = /[ \t]*(?:\r\n|\n|\r)[ \t>]*(?:=+|-+)[ \t]*(?=[\r\n]|$)/y

function startOf(segment: Segment | undefined): number | undefined {
  return segment?.ranges[0]?.start
}

function endOf(segment: Segment | undefined): number {
  return segment?.ranges.at(-1)?.end ?? 0
}
