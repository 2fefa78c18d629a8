import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'
import { compareDocuments } from '../compare.ts'
import type { Told } from '../locating/scene.ts'
import { matchSegments } from '../matching/match-segments.ts'
import { tellChanges } from './tell-changes.ts'
import type { Story } from './types.ts'

/** What became of the segments of an older version. */
export interface Relation extends Story {
  readonly told: readonly Told[]
  /** The change that each segment of the older version had. */
  readonly changeOf: ReadonlyMap<SegmentId, Told>
  /** Of each that had none: the segment that it is now. */
  readonly heirOf: ReadonlyMap<SegmentId, Segment>
}

/** Newer → older → what lies between them. */
const known = new WeakMap<Document, WeakMap<Document, Relation>>()

/** Compares a version that records were made for with the source now; remembered as long as both are. `blob` is that of `before`. */
export function relateVersions(before: Document, after: Document, blob: string): Relation {
  const others = known.get(after) ?? new WeakMap<Document, Relation>()
  known.set(after, others)
  const relation = others.get(before) ?? relate(before, after, blob)
  others.set(before, relation)
  return relation
}

function relate(before: Document, after: Document, blob: string): Relation {
  const changes = compareDocuments(before, after).changes.map(change => ({ ...change, since: blob }))
  const told = tellChanges(changes, before, after)
  return {
    before,
    changes,
    told,
    changeOf: new Map(told.flatMap(each => each.before.map(({ id }) => [id, each] as const))),
    heirOf: heirsOf(before, after, told),
  }
}

function heirsOf(before: Document, after: Document, told: readonly Told[]): Map<SegmentId, Segment> {
  const [older, newer] = [before, after].map(document => ({
    text: document.text,
    segments: comparableSegments(document),
  }))
  if (older === undefined || newer === undefined) return new Map()
  const { targets } = matchSegments(older, newer)
  const changed = new Set(told.flatMap(each => each.before.map(({ id }) => id)))
  return new Map(
    older.segments.flatMap((segment, i): [SegmentId, Segment][] => {
      const heir = newer.segments[targets[i] ?? -1]
      return heir === undefined || changed.has(segment.id) ? [] : [[segment.id, heir]]
    }),
  )
}
