import type { Range, SegmentId } from '../../document/types.ts'
import { longestIncreasing } from '../../alignment/chain/increasing.ts'
import type { Versions } from './counterparts.ts'
import type { Family } from './family.ts'
import { type Link, linkItems } from './link-items.ts'
import { type Order, piecesOf, reorder } from './reorder.ts'

/** Items that have, or get, the order of the newer source. */
export interface Move {
  /** From the first of them to the last; empty when they have it already, or it is left. */
  readonly pieces: readonly Range[]
  /** First segments of those that move. */
  readonly headings: readonly string[]
  /** Segments of `after` in those that have their order. */
  readonly settled: readonly SegmentId[]
}

/** How some items of the target follow those of the source. */
export function moveOf(
  versions: Versions,
  family: Family,
  divide: (order: Order) => readonly Range[] = order => piecesOf(order, family.target),
): Move {
  const links = linkItems(versions, family)
  const order = reorder(links)
  if (order !== undefined)
    return {
      pieces: divide(order),
      headings: order.moved.map(at => family.target[at]?.segments[0]?.source ?? ''),
      settled: settledBy(links, family),
    }
  return { pieces: [], headings: [], settled: settledAlready(versions, family) }
}

function settledBy(links: readonly Link[], { after }: Family): SegmentId[] {
  return links
    .flatMap(link => (typeof link === 'string' ? [] : (after[link.after]?.segments ?? [])))
    .map(({ id }) => id)
}

/** Of a target that has the order of the newer source, as that one alone tells; nothing when an item that moved is not certain. */
function settledAlready(versions: Versions, family: Family): SegmentId[] {
  const links = linkItems({ ...versions, before: versions.after }, { ...family, before: family.after })
  const kept = links.flatMap(link => (typeof link === 'string' ? [] : [link.after]))
  return longestIncreasing(kept).length === kept.length ? settledBy(links, family) : []
}
