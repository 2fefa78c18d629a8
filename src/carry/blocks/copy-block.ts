import { placingOf } from '../../freshness/locating/placing.ts'
import type { CarryOutcome } from '../types.ts'
import { type Block, blockAround, blockTreeOf } from './block-tree.ts'
import { isFree, SURE, type Versions } from './counterparts.ts'
import { gapAround } from './gap.ts'
import { isSameBlock } from './outline.ts'
import { readsWith } from './reads-well.ts'
import { withTags } from './with-tags.ts'
import { writeBlock } from './write-block.ts'

/**
 * Copies a block of the newer source to its place in the target, as `insertBlock` does, with the tags around it that came with it.
 * `already`: it is there. The target with the block has been read again: it reads as before, and the block as in the source.
 */
export function copyBlock(versions: Versions, block: Block): CarryOutcome {
  const { after, target } = versions
  const gap = gapAround(versions, block)
  const twin = twinElsewhere(versions, block)
  if (twin === 'same' || (typeof gap !== 'string' && gap.same.includes(gap.source.indexOf(block))))
    return { state: 'already', reasons: [], splices: [] }
  if (twin === 'other') return left('cannotCarryTranslated')
  if (typeof gap === 'string') return left(gap)
  const blocks = withTags(versions, block, gap)
  const splice = blocks && writeBlock({ source: after, target, blocks, gap })
  if (blocks === undefined || splice === undefined) return left('cannotCarryUnsure')
  return readsWith(versions, blocks, splice)
    ? { state: 'carried', reasons: [], splices: [splice] }
    : left('cannotCarryUnread')
}

function left(code: string): CarryOutcome {
  return { state: 'left', reasons: [{ code }], splices: [] }
}

/** Whether the target has something for a new block that nothing at the basis stands for: the same, or another form of it. */
function twinElsewhere({ before, after, target }: Versions, block: Block): 'same' | 'other' | undefined {
  const [first] = block.segments
  const bead = first === undefined ? undefined : placingOf(after, target).ofSource.get(first.id)
  const [found, ...more] = bead?.target ?? []
  if (first === undefined || bead === undefined || found === undefined || more.length > 0) return undefined
  if (bead.source.length > 1 || !isFree({ before, target }, found)) return undefined
  const [one, twin] = [blockAround(blockTreeOf(after), first), blockAround(blockTreeOf(target), found)]
  if (isSameBlock([after, target], one, twin)) return 'same'
  return bead.confidence >= SURE ? 'other' : undefined
}
