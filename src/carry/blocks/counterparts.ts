import type { Bead } from '../../alignment/types.ts'
import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../../freshness/comparable.ts'
import { placingOf } from '../../freshness/locating/placing.ts'
import { matchSegments } from '../../freshness/matching/match-segments.ts'
import type { Matching } from '../../freshness/matching/matching.ts'

/** A source as it was translated, as it is now, and the translation. */
export interface Versions {
  readonly before: Document
  readonly after: Document
  readonly target: Document
}

/** A segment's counterpart in the target, or why there is none to go by. */
export type Counterpart = Segment | 'absent' | 'unsure'

/** Below this no bead is gone by. */
export const SURE = 0.9

/** Of a segment of the basis: its counterpart by a bead of one and one that is sure. */
export function counterpartOf(
  { before, target }: Pick<Versions, 'before' | 'target'>,
  segment: Segment,
): Counterpart {
  const bead = placingOf(before, target).ofSource.get(segment.id)
  if (bead === undefined || (bead.target.length === 0 && bead.confidence >= SURE)) return 'absent'
  const only = onlyOf(bead)
  return only === undefined || bead.confidence < SURE ? 'unsure' : only
}

/**
 * Of a segment of the newer source: the counterpart of what it was at the basis, by a bead that is sure, or by one that the newer
 * source is sure of. A new one has a counterpart only where the target has something for it that belongs to nothing at the basis;
 * `absent` when it has nothing.
 */
export function counterpartNow(versions: Versions, segment: Segment): Counterpart {
  const { before, after, target } = versions
  const partner = partnersOf(versions).older.get(segment.id)
  if (partner === 'several') return 'unsure'
  if (partner === undefined) {
    const found = counterpartOf({ before: after, target }, segment)
    return typeof found !== 'string' && isFree({ before, target }, found) ? found : 'absent'
  }
  const found = counterpartOf(versions, partner)
  if (found !== 'unsure') return found
  const [then, now] = [
    placingOf(before, target).ofSource.get(partner.id),
    placingOf(after, target).ofSource.get(segment.id),
  ]
  const [one, other] = [onlyOf(then), onlyOf(now)]
  return one !== undefined && one.id === other?.id && (now?.confidence ?? 0) >= SURE ? one : 'unsure'
}

/** The one target segment of a bead of one and one. */
function onlyOf(bead: Bead | undefined): Segment | undefined {
  return bead?.source.length === 1 && bead.target.length === 1 ? bead.target[0] : undefined
}

/** Whether a segment of the target stands for nothing at the basis. */
export function isFree({ before, target }: Pick<Versions, 'before' | 'target'>, segment: Segment): boolean {
  return (placingOf(before, target).ofTarget.get(segment.id)?.source.length ?? 0) === 0
}

/** Segments of two versions of a source that belong together; `several`: it was split or merged. */
export interface Partners {
  /** Segment of the newer version → the one that it was. */
  readonly older: ReadonlyMap<SegmentId, Segment | 'several'>
  /** Segment of the older version → what it is now. */
  readonly newer: ReadonlyMap<SegmentId, Segment | 'several'>
}

const known = new WeakMap<Document, WeakMap<Document, Partners>>()

/** How the segments of both versions of a source belong together; what is in neither map came or went. */
export function partnersOf({ before, after }: Pick<Versions, 'before' | 'after'>): Partners {
  const others = known.get(after) ?? new WeakMap<Document, Partners>()
  known.set(after, others)
  const partners = others.get(before) ?? findPartners(before, after)
  others.set(before, partners)
  return partners
}

function findPartners(before: Document, after: Document): Partners {
  const [old, fresh] = [comparableSegments(before), comparableSegments(after)]
  const matching = matchSegments({ text: before.text, segments: old }, { text: after.text, segments: fresh })
  const { targets, sources, beads } = matching
  return {
    older: linksOf(fresh, { others: old, partners: sources, several: membersOf(beads, 'after') }),
    newer: linksOf(old, { others: fresh, partners: targets, several: membersOf(beads, 'before') }),
  }
}

function membersOf(beads: Matching['beads'], side: 'before' | 'after'): ReadonlySet<number> {
  return new Set(beads.flatMap(bead => (bead.before.length > 0 && bead.after.length > 0 ? bead[side] : [])))
}

interface Linking {
  readonly others: readonly Segment[]
  readonly partners: readonly number[]
  readonly several: ReadonlySet<number>
}

function linksOf(
  segments: readonly Segment[],
  { others, partners, several }: Linking,
): Map<SegmentId, Segment | 'several'> {
  return new Map(
    segments.flatMap(({ id }, index): [SegmentId, Segment | 'several'][] => {
      const partner = others[partners[index] ?? -1] ?? (several.has(index) ? 'several' : undefined)
      return partner === undefined ? [] : [[id, partner]]
    }),
  )
}
