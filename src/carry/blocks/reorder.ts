import { longestIncreasing } from '../../alignment/chain/increasing.ts'
import type { Range } from '../../document/types.ts'
import type { Link } from './link-items.ts'

/** The new order of a target's items. */
export interface Order {
  /** First and last index of items that keep together, in the order of the text; others stay where they are. */
  readonly groups: readonly (readonly [first: number, last: number])[]
  /** Indexes of `groups`, in their new order. */
  readonly order: readonly number[]
  /** Indexes of items that changed their place among the others. */
  readonly moved: readonly number[]
}

/**
 * How the items of a target follow those of the source. Undefined when the source's order did not change, when the target's
 * is not that of the basis, or when one is not certain among those that change places or beside them. Items of the translator's own, and
 * those that went, stay behind the one that they follow.
 */
export function reorder(links: readonly Link[]): Order | undefined {
  const kept = links.flatMap((link, at) => (typeof link === 'string' ? [] : [{ ...link, at }]))
  if (!isIncreasing(kept.map(({ before }) => before)) || isIncreasing(kept.map(({ after }) => after)))
    return undefined
  const sorted = kept.toSorted((a, b) => a.after - b.after)
  const displaced = kept.filter((link, rank) => sorted[rank] !== link).map(({ at }) => at)
  const above = kept.findLast(({ at }) => at < Math.min(...displaced))?.at ?? -1
  const below = kept.find(({ at }) => at > Math.max(...displaced))?.at ?? links.length
  if (links.slice(above + 1, below).includes('unsure')) return undefined
  const still = new Set(longestIncreasing(kept.map(({ after }) => after)))
  return {
    groups: kept.map(({ at }) => [at, lastWith(links, at)]),
    order: sorted.map(link => kept.indexOf(link)),
    moved: kept.filter((_, rank) => !still.has(rank)).map(({ at }) => at),
  }
}

function isIncreasing(values: readonly number[]): boolean {
  return values.every((value, at) => at === 0 || value > (values[at - 1] ?? value))
}

function lastWith(links: readonly Link[], at: number): number {
  const next = links.findIndex((link, index) => index > at && link !== 'own' && link !== 'gone')
  return next === -1 ? links.length - 1 : next - 1
}

/** Pieces of a text from the first to the last group, with the groups in their new order and what stands between them in its place. */
export function piecesOf({ groups, order }: Order, items: readonly Range[]): readonly Range[] {
  const ranges = groups.map(([first, last]) => ({
    start: items[first]?.start ?? 0,
    end: items[last]?.end ?? 0,
  }))
  const pieces = ranges.flatMap(({ end }, slot) => [
    ranges[order[slot] ?? slot] ?? { start: end, end },
    { start: end, end: ranges[slot + 1]?.start ?? end },
  ])
  return pieces.filter(({ start, end }) => start < end)
}
