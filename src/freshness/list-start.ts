import type { Segment } from '../document/types.ts'
import { listNumbers } from './matching/list-numbers.ts'
import { placesOf, type Version } from './places.ts'

/** Number that an ordered list begins with, of its first segment; undefined for all other segments. */
export function listStart(version: Version, index: number): number | undefined {
  const place = placesOf(version)[index]
  if (place === undefined || !firstsOf(version.segments).has(index)) return undefined
  const lead = version.text.slice(Math.max(place.from, place.start - MAX_LEAD), place.start)
  const number = /(?:^|[\s>])(\d{1,9})[.)][ \t]+(?:\[[ xX]\][ \t]+)?$/.exec(lead)?.[1]
  return number === undefined ? undefined : Number(number)
}

const MAX_LEAD = 40

const known = new WeakMap<readonly Segment[], ReadonlySet<number>>()

/** Indexes of the first segments of lists. */
function firstsOf(segments: readonly Segment[]): ReadonlySet<number> {
  const found = known.get(segments) ?? findFirsts(segments)
  known.set(segments, found)
  return found
}

function findFirsts(segments: readonly Segment[]): Set<number> {
  const firsts = new Map<number, number>()
  listNumbers(segments).forEach((list, index) => {
    if (list !== -1 && !firsts.has(list)) firsts.set(list, index)
  })
  return new Set(firsts.values())
}
