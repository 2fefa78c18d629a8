import type { Document, Segment } from '../../document/types.ts'
import { segmentsOfSide } from '../../freshness/locating/segments-of-side.ts'
import type { ChangeSide } from '../../freshness/types.ts'

/** Segments of one side of a change; none of markup that stands in no segment. */
export function segmentsAt(document: Document, side: ChangeSide | null): readonly Segment[] {
  return side === null || side.segments === 0 ? [] : segmentsOfSide(document, side)
}
