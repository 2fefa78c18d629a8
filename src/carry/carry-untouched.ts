import type { Document, Segment, SegmentId } from '../document/types.ts'
import { readGroups } from '../document/merge/groups.ts'
import { ALREADY, carry, type Part } from './part.ts'
import { rewrite } from './rewrite.ts'
import type { CarryScene, Told } from './scene.ts'

/**
 * Text that readers see beside the prose (descriptions of images, titles, front matter) follows the source where the target still
 * has the old source text byte for byte; undefined for everything else.
 */
export function carryUntouched({ before, after, place }: Told, { target }: CarryScene): Part | undefined {
  const [old, fresh, own] = [before[0], after[0], place.segments[0]]
  if (before.length !== 1 || after.length !== 1 || place.segments.length !== 1) return undefined
  if (old === undefined || fresh === undefined || own === undefined) return undefined
  if (!isBeside(own, target) || own.kind !== old.kind) return undefined
  if (own.source === fresh.source) return ALREADY
  return own.source === old.source ? carry(rewrite(target, own, fresh.source)) : undefined
}

function isBeside(segment: Segment, document: Document): boolean {
  if (segment.kind === 'front-matter' || segment.kind === 'image') return true
  const inner = known.get(document) ?? innerOf(document)
  known.set(document, inner)
  return inner.has(segment.id)
}

/** Document → what was cut out of other segments of it. */
const known = new WeakMap<Document, ReadonlySet<SegmentId>>()

function innerOf({ segments }: Document): ReadonlySet<SegmentId> {
  return new Set(readGroups(segments).flatMap(({ inner }) => inner.map(({ id }) => id)))
}
