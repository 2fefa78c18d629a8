import type { Segment } from '../document/types.ts'
import { longestIncreasing } from './increasing.ts'
import { knownVersion } from './known-version.ts'
import { matchEqual } from './match-equal.ts'
import { matchSimilar } from './match-similar.ts'
import type { Leftover } from './match-similar.ts'

/** How the segments of two versions belong together, by index; -1 stands for none. */
export interface Matching {
  /** Index in `before` → index in `after`. */
  readonly targets: readonly number[]
  /** Index in `after` → index in `before`. */
  readonly sources: readonly number[]
  /** Indexes in `after` of segments that are equal to their source. */
  readonly equal: ReadonlySet<number>
  /** Indexes in `after` of segments whose order among the others changed. */
  readonly moved: ReadonlySet<number>
}

/** Matches the segments of two versions: equal ones first, in place or elsewhere, then by likeness what is left. */
export function matchSegments(before: readonly Segment[], after: readonly Segment[]): Matching {
  const { keys, keyOf, wordsOf } = knownVersion(after)
  const { targets, fixed } = matchEqual(before.map(keyOf), keys, key => mayMove(after[key]))
  const sources = sourcesOf(after, targets)
  const equal = new Set(targets)
  equal.delete(-1)
  const left = {
    before: leftovers(before, targets, index => fixed.has(targets[index] ?? -1)),
    after: leftovers(after, sources, index => fixed.has(index)),
  }
  for (const [i, j] of matchSimilar(left, wordsOf)) {
    targets[i] = j
    sources[j] = i
  }
  return { targets, sources, equal, moved: movedAmong(targets) }
}

/**
 * A passage that says something by itself may change its place and stay what it is. A short one, a table's cell and an
 * image's description say it of what stands beside them: elsewhere they say something else.
 */
function mayMove(segment: Segment | undefined): boolean {
  if (segment === undefined) return false
  if (!segment.translatable || segment.kind === 'heading') return true
  return segment.kind !== 'table-cell' && segment.kind !== 'image' && segment.source.length >= MEANINGFUL
}

/** UTF-16 units of a text that stands for itself. */
const MEANINGFUL = 20

function sourcesOf(after: readonly Segment[], targets: readonly number[]): number[] {
  const sources = after.map(() => -1)
  targets.forEach((j, i) => {
    if (j >= 0) sources[j] = i
  })
  return sources
}

/** Segments without a partner, and how many of those that stayed in place stand before them. */
function leftovers(
  segments: readonly Segment[],
  partners: readonly number[],
  isFixed: (index: number) => boolean,
): Leftover[] {
  const left: Leftover[] = []
  let gap = 0
  segments.forEach((segment, index) => {
    if (partners[index] === -1) left.push({ index, gap, segment })
    else if (isFixed(index)) gap += 1
  })
  return left
}

/** Those outside a longest run that is in the same order on both sides. */
function movedAmong(all: readonly number[]): Set<number> {
  const targets = all.filter(target => target >= 0)
  const order = longestIncreasing(targets)
  if (order.length === targets.length) return new Set()
  const still = new Set(order.map(at => targets[at]))
  return new Set(targets.filter(target => !still.has(target)))
}
