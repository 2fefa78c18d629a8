import type { Change } from '../freshness/types.ts'
import { ALREADY, leave, NOTHING, type Part } from './part.ts'
import type { CarryScene, Told } from './scene.ts'

/** What changed its place is moved with all that moves, or stands there already. */
export function carryOrder(told: Told, { order }: CarryScene): Part {
  if (!isOrder(told.change)) return NOTHING
  if (isNestedAsNow(told)) return ALREADY
  // What was moved before is on record, and no change any more
  if (order === null) return leave('cannotCarryNeighbours')
  return told.after.every(({ id }) => order.settled.has(id)) ? ALREADY : leave('cannotCarryNeighbours')
}

/** Nothing but its containers changed, and the target has those of now. */
export function isNestedAsNow({ before, after, place }: Told): boolean {
  const [then, now, own] = [before, after, place.segments].map(([first]) => first?.containers.join(' '))
  return then !== now && own === now
}

const ORDER: ReadonlySet<string> = new Set(['segmentMoved', 'itemsReordered', 'rowsReordered'])

/** True for a change of a segment's place. */
export function isOrder(change: Change | undefined): boolean {
  return change?.reasons.some(({ code }) => ORDER.has(code)) === true
}
