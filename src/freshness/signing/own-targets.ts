import type { Segment, SegmentId } from '../../document/types.ts'
import { placingOf } from '../locating/placing.ts'
import { targetsOf } from './target-digest.ts'
import { tellChanges } from './tell-changes.ts'
import type { Ledgered } from './types.ts'

/**
 * What a target has for a segment of the source now: what its bead has. Nothing for one that was added since the basis where
 * alignment gives it but the texts of others, which the source had at the basis and has still.
 */
export function ownTargets(
  id: SegmentId,
  { before, after, target, comparison }: Pick<Ledgered, 'before' | 'after' | 'target' | 'comparison'>,
): readonly Segment[] {
  const found = targetsOf(id, placingOf(after, target))
  if (found.length === 0) return found
  const told = tellChanges(comparison.changes, before, after)
  const isNew = told.some(
    ({ change, after: own }) => change.kind === 'added' && own.some(each => each.id === id),
  )
  if (!isNew) return found
  const removed = new Set(
    told.flatMap(each => (each.change.kind === 'removed' ? each.before.map(one => one.id) : [])),
  )
  const { ofTarget } = placingOf(before, target)
  const isOfOthers = (segment: Segment): boolean => {
    const owners = ofTarget.get(segment.id)?.source ?? []
    return owners.length > 0 && owners.every(owner => !removed.has(owner.id))
  }
  return found.every(isOfOthers) ? [] : found
}
