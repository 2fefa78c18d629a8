import { align } from '../../alignment/align.ts'
import type { Bead } from '../../alignment/types.ts'
import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'

/** How a source and a target belong together, by segment. */
export interface Placing {
  readonly beads: readonly Bead[]
  readonly ofSource: ReadonlyMap<SegmentId, Bead>
  readonly ofTarget: ReadonlyMap<SegmentId, Bead>
}

/** Target → source → their alignment. */
const known = new WeakMap<Document, WeakMap<Document, Placing>>()

/** Aligns two documents; the answer is remembered as long as both are. The segments are those that are compared. */
export function placingOf(source: Document, target: Document): Placing {
  const others = known.get(target) ?? new WeakMap<Document, Placing>()
  known.set(target, others)
  const placing = others.get(source) ?? placingFrom(source, target)
  others.set(source, placing)
  return placing
}

function placingFrom(source: Document, target: Document): Placing {
  const [ours, theirs] = [source, target].map(byId)
  const beads = align(source, target)
    .filter(({ markup }) => markup === undefined)
    .map(bead => ({
      ...bead,
      source: bead.source.map(comparable(ours)),
      target: bead.target.map(comparable(theirs)),
    }))
  return {
    beads,
    ofSource: new Map(beads.flatMap(bead => bead.source.map(({ id }) => [id, bead] as const))),
    ofTarget: new Map(beads.flatMap(bead => bead.target.map(({ id }) => [id, bead] as const))),
  }
}

function byId(document: Document): ReadonlyMap<SegmentId, Segment> {
  return new Map(comparableSegments(document).map(segment => [segment.id, segment]))
}

function comparable(segments: ReadonlyMap<SegmentId, Segment> | undefined): (segment: Segment) => Segment {
  return segment => segments?.get(segment.id) ?? segment
}
