import { carryChange } from './carry-change.ts'
import { carryRemoved } from './carry-removed.ts'
import { sceneOf } from './scene.ts'
import { settleConflicts } from './settle-conflicts.ts'
import { keepSound } from './sound/keep-sound.ts'
import type { CarryInput, CarryPlan } from './types.ts'
import { withMoves } from './with-moves.ts'

/**
 * What a translation takes over from its source without a translator, change by change, and the text that comes of it. Every byte
 * that no change exchanges stays. The text is read again: where anything else than what was carried would read differently, or
 * a word of prose, the change that does it is left. Pure; the parsers of the documents must be loaded.
 */
export function planCarry(input: CarryInput): CarryPlan {
  const scene = sceneOf(input)
  const removed = carryRemoved(scene)
  const outcomes = scene.told.map(told => removed.get(told) ?? carryChange(told, scene))
  return withMoves(keepSound(settleConflicts(outcomes), scene), scene)
}
