import { judgeRemoved } from './blocks/judge-removed.ts'
import { removeBlocks } from './blocks/remove-blocks.ts'
import type { Segment } from '../document/types.ts'
import type { CarryScene, Told } from './scene.ts'
import type { CarryOutcome } from './types.ts'

/**
 * What becomes of passages that were removed from the source: cut out where that is asked for and certain, else told. A target
 * that has nothing for one is as the source is. Link definitions are none of them.
 */
export function carryRemoved(scene: CarryScene): ReadonlyMap<Told, CarryOutcome> {
  const removed = scene.told.filter(isPassage)
  const groups = removed.map(({ before }) => before)
  if (scene.prune) {
    const outcomes = removeBlocks(scene, groups)
    return new Map(removed.flatMap((told, i) => pairUp(told, outcomes[i])))
  }
  const gone = new Set(groups.flatMap(group => group.map(({ id }) => id)))
  return new Map(
    removed.map(told => {
      const isGone = judgeRemoved(scene, told.before, gone) === 'already'
      return [told, isGone ? ALREADY : WAITS]
    }),
  )
}

const ALREADY: CarryOutcome = { state: 'already', reasons: [], splices: [] }
const WAITS: CarryOutcome = { state: 'left', reasons: [{ code: 'cannotCarryPrune' }], splices: [] }

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
