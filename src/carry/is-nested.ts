import type { Segment } from '../document/types.ts'
import type { Told } from './scene.ts'

/** True for a text that only went into other containers (an item deeper in its list) and stands in such in the target, too. */
export function isNested({ change, before, after, place }: Told): boolean {
  if (change.moved || before.length !== 1 || after.length !== 1 || place.segments.length !== 1) return false
  const [old, fresh, own] = [before[0], after[0], place.segments[0]]
  if (old === undefined || fresh === undefined || own === undefined || place.confidence < SURE) return false
  return own.kind === fresh.kind && around(own) === around(fresh) && around(old) !== around(fresh)
}

const SURE = 0.9

function around({ containers }: Segment): string {
  return containers.join(' ')
}
