import { extract } from '../../document/extract.ts'
import type { CarryScene } from '../scene.ts'
import { withdraw } from '../settle-conflicts.ts'
import { applySplices } from '../splice.ts'
import type { CarryOutcome, CarryPlan } from '../types.ts'
import { isSound } from './is-sound.ts'

/** Reads the target as it would be; when that is not sound, adds one change after another and withdraws those that spoil it. */
export function keepSound(
  outcomes: readonly CarryOutcome[],
  scene: CarryScene,
): Pick<CarryPlan, 'outcomes' | 'text'> {
  const all = outcomes.flatMap(({ splices }) => splices)
  const { text } = scene.target
  if (all.length === 0 || isSoundWith(outcomes, scene)) return { outcomes, text: applySplices(text, all) }
  const kept: CarryOutcome[] = []
  for (const outcome of outcomes) {
    const isFine = outcome.splices.length === 0 || isSoundWith([...kept, outcome], scene)
    kept.push(isFine ? outcome : withdraw(outcome))
  }
  return {
    outcomes: kept,
    text: applySplices(
      text,
      kept.flatMap(({ splices }) => splices),
    ),
  }
}

function isSoundWith(outcomes: readonly CarryOutcome[], { target }: CarryScene): boolean {
  const splices = outcomes.flatMap(each => each.splices)
  return isSound(target, extract(applySplices(target.text, splices), target.options), splices)
}
