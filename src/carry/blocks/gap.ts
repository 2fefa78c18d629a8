import type { Segment } from '../../document/types.ts'
import { type Block, blockAround, blockTreeOf } from './block-tree.ts'
import { counterpartNow, partnersOf, type Versions } from './counterparts.ts'
import { isSameBlock } from './outline.ts'

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
}

/** Why there is no such place, as a code of `edits:`. */
export type NoGap = 'cannotCarryAbsent' | 'cannotCarryUnsure' | 'cannotCarryNeighbours'

/** The place in the target where a block of the newer source belongs, between the counterparts of its neighbours. */
export function gapAround(versions: Versions, block: Block): Gap | NoGap {
  const { after, target } = versions
  const siblings = block.parent?.children ?? [block]
  const isLoose = (other: Block): boolean => isInsertable(versions, other) || other.segments.length === 0
  const first = siblings.findLastIndex((other, at) => at < block.at && !isLoose(other) && !isNowhere(other))
  const last = siblings.findIndex((other, at) => at > block.at && !isLoose(other) && !isNowhere(other))
  const [above, below] = [siblings[first], siblings[last]]
  const from = above === undefined ? null : twinOf(versions, above, 'last')
  const isEnd = below === undefined || below.type === 'heading'
  const to = isEnd ? null : twinOf(versions, below, 'first')
  if (typeof from === 'string') return from
  if (typeof to === 'string') return to
  const parent = (from ?? to)?.parent ?? (block.depth === 1 ? blockTreeOf(target) : null)
  if (parent === null || (to !== null && to.parent !== parent)) return 'cannotCarryNeighbours'
  const rest = parent.children.slice((from?.at ?? -1) + 1)
  const end = to === null ? rest.findIndex(({ type }) => type === 'heading') : rest.indexOf(to)
  if (to !== null && end === -1) return 'cannotCarryNeighbours'
  const between = (end === -1 ? rest : rest.slice(0, end)).filter(other => !isNowhere(other))
  const source = siblings
    .slice(first + 1, last === -1 ? siblings.length : last)
    .filter(other => !isNowhere(other))
  const same = matchInOrder(between, source, (one, other) => isSameBlock([target, after], one, other))
  if (same === undefined) return 'cannotCarryNeighbours'
  return { source, target: between, same, above: from, below: end === -1 ? null : (rest[end] ?? null) }
}

/** Definitions have no place of their own. */
function isNowhere({ type }: Block): boolean {
  return type === 'definition' || type === 'footnoteDefinition'
}

/** Whether a block came with the newer source and has nothing of its own for a translator, but for descriptions of images. */
export function isInsertable(versions: Versions, block: Block): boolean {
  const { segments } = block
  const { older } = partnersOf(versions)
  const isNew = segments.length > 0 && segments.every(({ id }) => !older.has(id))
  return isNew && !isNowhere(block) && segments.every(isCopied)
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

/** The block of the target that a block of the newer source corresponds to, told by its first or last passage. */
function twinOf(versions: Versions, block: Block, edge: 'first' | 'last'): Block | NoGap {
  let leaf: Block | undefined = block
  while (leaf !== undefined && leaf.children.length > 0)
    leaf = edge === 'first' ? leaf.children.find(hasWords) : leaf.children.findLast(hasWords)
  const [segment] = leaf?.segments ?? []
  const found = segment === undefined ? 'unsure' : counterpartNow(versions, segment)
  if (found === 'absent') return 'cannotCarryAbsent'
  if (found === 'unsure' || leaf === undefined) return 'cannotCarryUnsure'
  let [one, twin]: [Block | null, Block | null] = [leaf, blockAround(blockTreeOf(versions.target), found)]
  while (one !== null && one !== block && one.type === twin?.type) [one, twin] = [one.parent, twin.parent]
  return twin !== null && isAlike(block, twin) ? twin : 'cannotCarryNeighbours'
}

function hasWords({ segments }: Block): boolean {
  return segments.length > 0
}

/** Same kind, in the same kinds of containers. */
function isAlike(a: Block | null, b: Block | null): boolean {
  if (a === null || b === null) return a === b
  return a.type === b.type && isAlike(a.parent, b.parent)
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
