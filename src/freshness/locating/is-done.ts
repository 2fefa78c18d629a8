import type { Segment, SegmentId } from '../../document/types.ts'
import { isAhead } from './is-ahead.ts'
import { type Place, placeOf, type Scene, type Told } from './scene.ts'

/**
 * True when the target segments of an edit were made from its newer side. What stands beside it in its beads counts on both sides.
 * A removed passage is gone when its place has what was added instead.
 */
export function isDone(told: Told, place: Place, scene: Scene): boolean {
  const { old } = scene
  const beads = new Set(told.before.flatMap(({ id }) => old.ofSource.get(id) ?? []))
  const before = [...beads].flatMap(({ source }) => source)
  const members = idsOf(told.before)
  const others = before.filter(({ id }) => !members.has(id))
  const after = told.after.length > 0 ? told.after : successorsAt(place, scene)
  return after.length > 0 && isAhead({ before, after: [...others, ...after], target: place.segments })
}

/** What was added to the source, as far as it may have its counterpart at this place. */
function successorsAt({ segments }: Place, { told, fresh }: Scene): readonly Segment[] {
  const added = told.filter(({ change }) => change.kind === 'added')
  if (added.length === 0) return []
  const own = idsOf(segments)
  return added
    .filter(({ after }) => placeOf(after, fresh()).segments.some(({ id }) => own.has(id)))
    .flatMap(({ after }) => after)
}

function idsOf(segments: readonly Segment[]): ReadonlySet<SegmentId> {
  return new Set(segments.map(({ id }) => id))
}
