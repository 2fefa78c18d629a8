import type { Segment } from '../../document/types.ts'
import { type Block, blockAround } from './block-tree.ts'

/** A segment of another document, or why there is none. */
export type Found = Segment | 'absent' | 'unsure'

/**
 * The block of another document that a block corresponds to, told by its first or last passage: of the same kind, in the same
 * kinds of containers; `other` when what is found does not stand so.
 */
export function twinBlock(
  block: Block,
  edge: 'first' | 'last',
  { root, find }: { readonly root: Block; readonly find: (segment: Segment) => Found },
): Block | 'absent' | 'unsure' | 'other' {
  let leaf: Block | undefined = block
  while (leaf !== undefined && leaf.children.length > 0)
    leaf = edge === 'first' ? leaf.children.find(hasWords) : leaf.children.findLast(hasWords)
  const [segment] = leaf?.segments ?? []
  const found = segment === undefined ? 'unsure' : find(segment)
  if (typeof found === 'string') return found
  let [one, twin]: [Block | null, Block | null] = [leaf ?? null, blockAround(root, found)]
  while (one !== null && one !== block && one.type === twin?.type) [one, twin] = [one.parent, twin.parent]
  return twin !== null && one === block && isAlike(block, twin) ? twin : 'other'
}

function hasWords({ segments }: Block): boolean {
  return segments.length > 0
}

function isAlike(a: Block | null, b: Block | null): boolean {
  if (a === null || b === null) return a === b
  return a.type === b.type && isAlike(a.parent, b.parent)
}

/** Two blocks of one container; null: its start, or its end. */
export interface Edges {
  readonly above: Block | null
  readonly below: Block | null
  /** Its end is also where the next heading is. */
  readonly isEnd: boolean
}

/**
 * What stands between two blocks, without definitions, which have no place of their own; and the block that it ends at. Undefined
 * when they do not stand in one container, in this order. With no block at all the container is the root.
 */
export function blocksBetween(
  root: Block,
  { above, below, isEnd }: Edges,
): { readonly blocks: readonly Block[]; readonly below: Block | null } | undefined {
  const parent = (above ?? below)?.parent ?? root
  if (below !== null && !isEnd && below.parent !== parent) return undefined
  const rest = parent.children.slice((above?.at ?? -1) + 1)
  const end = isEnd
    ? rest.findIndex(({ type }) => type === 'heading')
    : below === null
      ? -1
      : rest.indexOf(below)
  if (end === -1 && below !== null && !isEnd) return undefined
  return { blocks: (end === -1 ? rest : rest.slice(0, end)).filter(isPlaced), below: rest[end] ?? null }
}

/** Definitions have no place of their own. */
export function isPlaced({ type }: Block): boolean {
  return type !== 'definition' && type !== 'footnoteDefinition'
}
