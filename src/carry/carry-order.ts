import type { Change } from '../freshness/types.ts'
import { isNested } from './is-nested.ts'
import { ALREADY, leave, NOTHING, type Part } from './part.ts'
import type { CarryScene, Told } from './scene.ts'

/** What changed its place is moved with all that moves, or stands there already. */
export function carryOrder(told: Told, { order }: CarryScene): Part {
  const { change, after } = told
  if (!isOrder(change)) return NOTHING
  if (isNested(told)) return ALREADY
  // What was moved before is on record, and no change any more
  if (order === null) return leave('cannotCarryNeighbours')
  return after.every(({ id }) => order.settled.has(id)) ? ALREADY : leave('cannotCarryNeighbours')
}

const ORDER: ReadonlySet<string> = new Set(['segmentMoved', 'itemsReordered', 'rowsReordered'])

/** True for a change of a segment's place. */
export function isOrder(change: Change | undefined): boolean {
  return change?.reasons.some(({ code }) => ORDER.has(code)) === true
}
