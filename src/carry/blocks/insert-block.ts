import type { Segment } from '../../document/types.ts'
import type { CarryOutcome } from '../types.ts'
import { type Block, blockAround, blockTreeOf } from './block-tree.ts'
import { copyBlock } from './copy-block.ts'
import type { Versions } from './counterparts.ts'
import { isInsertable } from './gap.ts'

/**
 * Puts a block that came with the newer source into the target: code, images, HTML without words. `segments` are those of its
 * change in `after`. Only where the passages before and behind it have counterparts that are sure and stand side by side, with
 * nothing between them but what the source has there, too; at the end of a section the passage before it is enough. What is
 * inserted are whole lines behind the block above, so that several blocks that follow each other may be inserted together, in
 * the order of their changes. A block with a translator's text is `open`, and so is what is cut out of another segment, as an
 * image's description or a comment in code: the block brings it along.
 */
export function insertBlock(versions: Versions, segments: readonly Segment[]): CarryOutcome {
  const block = addedBlock(versions, segments)
  return block === undefined ? { state: 'open', reasons: [], splices: [] } : copyBlock(versions, block)
}

/** The largest block that is copied as a whole and begins with these segments. */
function addedBlock(versions: Versions, [first]: readonly Segment[]): Block | undefined {
  if (first === undefined) return undefined
  let block = blockAround(blockTreeOf(versions.after), first)
  if (block.depth === 0 || !isInsertable(versions, block)) return undefined
  while (block.parent !== null && block.parent.depth > 0 && isInsertable(versions, block.parent))
    block = block.parent
  return block.segments[0]?.id === first.id ? block : undefined
}
