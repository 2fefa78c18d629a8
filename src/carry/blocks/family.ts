import type { Document, Range, Segment } from '../../document/types.ts'
import type { Block } from './block-tree.ts'

/** One of several that may change places: a section, a block, a list's item, a table's row. Its range is what moves. */
export interface Item extends Range {
  /** Without definitions, which have no place of their own. */
  readonly segments: readonly Segment[]
  /** Texts of the blocks in it that have no segment. */
  readonly bare: string
}

/** The same list of items in the source at the basis and now and in the target. */
export interface Family {
  readonly before: readonly Item[]
  readonly after: readonly Item[]
  readonly target: readonly Item[]
}

/** An item of some blocks; `range` where what moves is less or more than they are. */
export function itemOf({ text }: Document, blocks: readonly Block[], range?: Range): Item {
  const [start, end] = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0]
  return {
    start,
    end,
    ...range,
    segments: blocks.flatMap(block => block.segments).filter(({ kind }) => kind !== 'definition'),
    bare: blocks
      .flatMap(bareBlocks)
      .map(block => text.slice(block.start, block.end).replaceAll(/[\s>]+/g, ' '))
      .join('\n'),
  }
}

function bareBlocks(block: Block): readonly Block[] {
  if (block.children.length === 0) return block.segments.length === 0 ? [block] : []
  return block.children.flatMap(bareBlocks)
}
