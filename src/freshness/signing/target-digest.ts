import type { Segment, SegmentId } from '../../document/types.ts'
import { digestOf } from '../../ledger/digest.ts'
import type { Digest } from '../../ledger/types.ts'
import { BREAK } from '../judge-bead.ts'
import type { Placing } from '../locating/placing.ts'

/** Digest of what a target has for a source segment: the texts of its bead's target segments, joined; of `''` where it has nothing. */
export function targetDigest(segment: SegmentId, placing: Placing): Digest {
  return digestOf(textOf(targetsOf(segment, placing)))
}

/** The target segments in the bead of a source segment, in the order of the target. */
export function targetsOf(segment: SegmentId, { ofSource }: Placing): readonly Segment[] {
  return ofSource.get(segment)?.target ?? []
}

/** What a target has for a source segment, as records digest it. */
export function textOf(segments: readonly Segment[]): string {
  return segments.map(({ source }) => source).join(BREAK)
}
