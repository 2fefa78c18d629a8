import type { Segment } from '../../document/types.ts'
import { type Block, blockTreeOf } from './block-tree.ts'
import { counterpartNow, partnersOf, type Versions } from './counterparts.ts'
import { isSameBlock } from './outline.ts'
import { blocksBetween, type Edges, isPlaced, twinBlock } from './twin-block.ts'

/**
 * Blocks of the newer source that are copied when they are new, with what stands without words between them, from one passage
 * that the target has to the next; and what the target has there.
 */
export interface Gap {
  readonly source: readonly Block[]
  readonly target: readonly Block[]
  /** Of `target`, the index in `source` of the same block; ascending. */
  readonly same: readonly number[]
  /** Before all of `target`; null at the start of a container. */
  readonly above: Block | null
  /** Behind all of `target`; null at the end of a container. */
  readonly below: Block | null
  /** The blocks of the newer source around it. */
  readonly edges: Edges
}

/** Why there is no such place, as a code of `edits:`. */
export type NoGap = 'cannotCarryAbsent' | 'cannotCarryUnsure' | 'cannotCarryNeighbours'

const REASONS = {
  absent: 'cannotCarryAbsent',
  unsure: 'cannotCarryUnsure',
  other: 'cannotCarryNeighbours',
} as const

/** The place in the target where a block of the newer source belongs, between the counterparts of its neighbours. */
export function gapAround(versions: Versions, block: Block): Gap | NoGap {
  const { after, target } = versions
  const edges = edgesAround(versions, block)
  const root = blockTreeOf(target)
  const find = (segment: Segment) => counterpartNow(versions, segment)
  const from = edges.above === null ? null : twinBlock(edges.above, 'last', { root, find })
  if (typeof from === 'string') return REASONS[from]
  const to = edges.below === null || edges.isEnd ? null : twinBlock(edges.below, 'first', { root, find })
  if (typeof to === 'string') return REASONS[to]
  if (from === null && to === null && block.depth > 1) return 'cannotCarryNeighbours'
  const there = blocksBetween(root, { above: from, below: to, isEnd: edges.isEnd })
  const source = blocksBetween(blockTreeOf(after), edges)?.blocks
  if (there === undefined || source === undefined) return 'cannotCarryNeighbours'
  const same = matchInOrder(there.blocks, source, (one, other) => isSameBlock([target, after], one, other))
  if (same === undefined) return 'cannotCarryNeighbours'
  return { source, target: there.blocks, same, above: from, below: there.below, edges }
}

/** The nearest blocks around one that the target may have. */
function edgesAround(versions: Versions, block: Block): Edges {
  const siblings = block.parent?.children ?? [block]
  const isEdge = (other: Block): boolean =>
    other.segments.length > 0 && isPlaced(other) && !isInsertable(versions, other)
  const below = siblings.find(other => other.at > block.at && isEdge(other))
  return {
    above: siblings.findLast(other => other.at < block.at && isEdge(other)) ?? null,
    below: below ?? null,
    isEnd: below === undefined || below.type === 'heading',
  }
}

/** Whether a block came with the newer source and has nothing of its own for a translator, but for descriptions of images. */
export function isInsertable(versions: Versions, block: Block): boolean {
  const { segments } = block
  const { older } = partnersOf(versions)
  const isNew = segments.length > 0 && segments.every(({ id }) => !older.has(id))
  return isNew && isPlaced(block) && segments.every(isCopied)
}

function isCopied(segment: Segment, at: number, segments: readonly Segment[]): boolean {
  if (!segment.translatable) return true
  return segment.kind === 'image' || (segment.kind === 'code' && isWithin(segment, segments.slice(0, at)))
}

/** A comment in code is a segment inside of the code's. */
function isWithin({ ranges: [first] }: Segment, others: readonly Segment[]): boolean {
  const start = first?.start ?? 0
  return others.some(
    ({ ranges, translatable }) =>
      !translatable && (ranges[0]?.start ?? Infinity) <= start && start < (ranges.at(-1)?.end ?? 0),
  )
}

/** For each of some blocks the index of the same one among others, in order; undefined when one has none. */
function matchInOrder(
  blocks: readonly Block[],
  others: readonly Block[],
  isSame: (one: Block, other: Block) => boolean,
): readonly number[] | undefined {
  const found: number[] = []
  for (const block of blocks) {
    const at = others.findIndex((other, index) => index > (found.at(-1) ?? -1) && isSame(block, other))
    if (at === -1) return undefined
    found.push(at)
  }
  return found
}
