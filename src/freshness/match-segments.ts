import type { Segment } from '../document/types.ts'
import { keyMaker } from './group.ts'
import { longestIncreasing } from './increasing.ts'
import { matchEqual } from './match-equal.ts'
import { matchSimilar } from './match-similar.ts'
import type { Leftover } from './match-similar.ts'

/** How the segments of two versions belong together, by index. */
export interface Matching {
  /** Index in `before` → index in `after`: equal segments. */
  readonly equal: ReadonlyMap<number, number>
  /** Index in `before` → index in `after`: versions of one segment. */
  readonly edited: ReadonlyMap<number, number>
  /** Indexes in `after` of segments whose order among the others changed. */
  readonly moved: ReadonlySet<number>
}

/** Matches the segments of two versions: equal ones first, in place or elsewhere, then by likeness what is left. */
export function matchSegments(before: readonly Segment[], after: readonly Segment[]): Matching {
  const keyOf = keyMaker()
  const { fixed, elsewhere } = matchEqual(before.map(keyOf), after.map(keyOf))
  const equal = new Map([...fixed, ...elsewhere])
  const targets = new Set(equal.values())
  const inOrder = new Set(fixed.values())
  const edited = matchSimilar(
    leftovers(
      before,
      index => equal.has(index),
      index => fixed.has(index),
    ),
    leftovers(
      after,
      index => targets.has(index),
      index => inOrder.has(index),
    ),
  )
  return { equal, edited, moved: movedAmong([...equal, ...edited]) }
}

function leftovers(
  segments: readonly Segment[],
  isMatched: (index: number) => boolean,
  isFixed: (index: number) => boolean,
): Leftover[] {
  let gap = 0
  return segments.flatMap((segment, index) => {
    if (isFixed(index)) gap += 1
    return isMatched(index) ? [] : [{ index, gap, segment }]
  })
}

/** Targets of the pairs outside a longest run of pairs that are in the same order on both sides. */
function movedAmong(pairs: readonly (readonly [number, number])[]): Set<number> {
  const targets = pairs.toSorted((a, b) => a[0] - b[0]).map(pair => pair[1])
  const still = new Set(longestIncreasing(targets).map(at => targets[at]))
  return new Set(targets.filter(target => !still.has(target)))
}
