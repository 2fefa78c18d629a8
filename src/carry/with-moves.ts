import { extract } from '../document/extract.ts'
import type { Document } from '../document/types.ts'
import { applyMoves } from './blocks/apply-moves.ts'
import { isOrder } from './carry-order.ts'
import type { CarryScene } from './scene.ts'
import { applySplices } from './splice.ts'
import type { CarryOutcome, CarryPlan } from './types.ts'

/**
 * The plan with what moves: the splices are made first, in the pieces that they stand in. Nothing moves, and what changed its place
 * is left, where the text would not have the same segments in another order.
 */
export function withMoves(outcomes: readonly CarryOutcome[], scene: CarryScene): CarryPlan {
  const { target, order, told } = scene
  const splices = outcomes.flatMap(each => each.splices)
  const text = applySplices(target.text, splices)
  if (order === null || order.pieces.length === 0) return { outcomes, moves: [], ordered: [], text }
  const moved = applyMoves(target.text, splices, order.pieces)
  const next = extract(moved, target.options)
  if (segmentsOf(extract(text, target.options)) !== segmentsOf(next)) {
    const left = outcomes.map((outcome, i) => (isOrder(told[i]?.change) ? leftWhole(outcome) : outcome))
    return { outcomes: left, moves: [], ordered: [], text }
  }
  const carried = outcomes.map((outcome, i) => (isOrder(told[i]?.change) ? asCarried(outcome) : outcome))
  return { outcomes: carried, moves: order.headings, ordered: [...order.settled], text: moved }
}

function segmentsOf({ segments }: Document): string {
  return segments
    .map(({ kind, source }) => `${kind} ${source.trim()}`)
    .sort()
    .join('\0')
}

function leftWhole(outcome: CarryOutcome): CarryOutcome {
  if (outcome.state === 'open') return outcome
  return { ...outcome, state: 'left', reasons: [...outcome.reasons, { code: 'cannotCarryUnread' }] }
}

function asCarried(outcome: CarryOutcome): CarryOutcome {
  return outcome.state === 'already' ? { ...outcome, state: 'carried' } : outcome
}
