import type { Range } from '../../document/types.ts'
import type { Reason } from '../../edits/types.ts'
import { placingOf } from '../../freshness/locating/placing.ts'
import { placeOf } from '../../freshness/locating/scene.ts'
import { segmentsOfSide } from '../../freshness/locating/segments-of-side.ts'
import type { Change } from '../../freshness/types.ts'
import type { OpenTranslation } from './open-translations.ts'

/** Where what a source has no more certainly stands in the translation as it is; undefined where that is not certain. */
export function placeOfRemoved(
  open: OpenTranslation,
  change: Change,
  reasons: readonly Reason[],
): Range | undefined {
  if (!reasons.some(({ code }) => THERE.has(code))) return undefined
  if (change.before === null || change.before.segments === 0) return undefined
  const before = open.settled.stories.get(change)?.before ?? open.before
  const members = segmentsOfSide(before, change.before)
  const ranges = placeOf(members, placingOf(before, open.target)).segments.flatMap(one => one.ranges)
  const [first, last] = [ranges[0], ranges.at(-1)]
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end }
}

const THERE: ReadonlySet<string> = new Set(['cannotCarryUnasked', 'cannotCarryPrune'])
