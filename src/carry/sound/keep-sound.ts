import { extract } from '../../document/extract.ts'
import type { CarryScene } from '../scene.ts'
import { withdraw } from '../settle-conflicts.ts'
import { applySplices } from '../splice.ts'
import type { CarryOutcome } from '../types.ts'
import { isSound } from './is-sound.ts'

/** Reads the target as it would be; when that is not sound, adds one change after another and withdraws those that spoil it. */
export function keepSound(outcomes: readonly CarryOutcome[], scene: CarryScene): readonly CarryOutcome[] {
  const isIdle = outcomes.every(({ splices }) => splices.length === 0)
  if (isIdle || isSoundWith(outcomes, scene)) return outcomes
  const kept: CarryOutcome[] = []
  for (const outcome of outcomes) {
    const isFine = outcome.splices.length === 0 || isSoundWith([...kept, outcome], scene)
    kept.push(isFine ? outcome : withdraw(outcome))
  }
  return kept
}

function isSoundWith(outcomes: readonly CarryOutcome[], { target }: CarryScene): boolean {
  const splices = outcomes.flatMap(each => each.splices)
  return isSound(target, extract(applySplices(target.text, splices), target.options), splices)
}
