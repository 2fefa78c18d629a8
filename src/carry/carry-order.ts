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

/** Nothing but its containers changed (an item deeper in its list), and the target surely has those of now. */
export function isNestedAsNow({ change, before, after, place }: Told): boolean {
  const [old, fresh, own] = [before[0], after[0], place.segments[0]]
  if (old === undefined || fresh === undefined || own === undefined) return false
  if (change.moved || before.length > 1 || after.length > 1 || place.segments.length > 1) return false
  if (place.confidence < SURE || own.kind !== fresh.kind) return false
  const [then, now, here] = [old, fresh, own].map(({ containers }) => containers.join(' '))
  return then !== now && here === now
}

const SURE = 0.9

const ORDER: ReadonlySet<string> = new Set(['segmentMoved', 'itemsReordered', 'rowsReordered'])

/** True for a change of a segment's place. */
export function isOrder(change: Change | undefined): boolean {
  return change?.reasons.some(({ code }) => ORDER.has(code)) === true
}
