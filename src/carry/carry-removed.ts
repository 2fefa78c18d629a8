import { removeBlocks } from './blocks/remove-blocks.ts'
import type { Segment } from '../document/types.ts'
import type { CarryScene, Told } from './scene.ts'
import type { CarryOutcome } from './types.ts'

/**
 * What becomes of passages that were removed from the source: cut out where that is asked for and certain, else told: that they can be cut
 * out, that they stand there and cannot, or that nobody knows. A target
 * that has nothing for one is as the source is. Link definitions are none of them.
 */
export function carryRemoved(scene: CarryScene): ReadonlyMap<Told, CarryOutcome> {
  const removed = scene.told.filter(isPassage)
  const pruned = removeBlocks(
    scene,
    removed.map(({ before }) => before),
  )
  const outcomes = scene.prune ? pruned : pruned.map(waiting)
  return new Map(removed.flatMap((told, i) => pairUp(told, outcomes[i])))
}

/** What can be cut out waits until somebody asks. */
function waiting(outcome: CarryOutcome): CarryOutcome {
  return outcome.state === 'carried'
    ? { state: 'left', reasons: [{ code: 'cannotCarryUnasked' }], splices: [] }
    : outcome
}

function isPassage({ change, before }: Told): boolean {
  return change.kind === 'removed' && before.length > 0 && before.every(isPassageKind)
}

/** Definitions and shared fields go by themselves. */
function isPassageKind({ kind, translatable }: Segment): boolean {
  return kind !== 'definition' && (kind !== 'front-matter' || translatable)
}

function pairUp(told: Told, outcome: CarryOutcome | undefined): (readonly [Told, CarryOutcome])[] {
  return outcome === undefined ? [] : [[told, outcome]]
}
