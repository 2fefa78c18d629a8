import type { Segment } from '../../document/types.ts'
import { isBalanced } from './balanced.ts'
import { type Block, blockTreeOf } from './block-tree.ts'
import { partnersOf, type Versions } from './counterparts.ts'
import { isSameBlock } from './outline.ts'
import { blocksBetween, type Found, isPlaced, twinBlock } from './twin-block.ts'

/** A block of the basis and its counterpart in the target, which both go, and who else goes. */
export interface Going {
  readonly block: Block
  readonly twin: Block
  readonly goesInSource: (block: Block) => boolean
  readonly goesInTarget: (block: Block) => boolean
}

/**
 * Tags and comments of the target, in no segment, that go with what stands between them: all around blocks that go, up to those
 * that stay, when the newer source has none of them left, and the target has the same in the same places; none when the newer source has all of them. Undefined where
 * that is not certain, and where elements would be left without their end.
 */
export function tagsThatGo(versions: Versions, going: Going): ReadonlySet<Block> | undefined {
  const { before, target } = versions
  const run = runAround(going.block, going.goesInSource)
  const twins = runAround(going.twin, going.goesInTarget)
  const tags = run.filter(isBare)
  const kept = tags.length === 0 ? 0 : countKept(versions, run)
  const isSame =
    run.length === twins.length &&
    run.every((each, at) => {
      const twin = twins[at]
      return (
        twin !== undefined &&
        isBare(each) === isBare(twin) &&
        (!isBare(each) || isSameBlock([before, target], each, twin))
      )
    })
  if (kept === undefined || (kept > 0 && kept !== tags.length) || (kept < tags.length && !isSame))
    return undefined
  const gone = kept === tags.length ? twins.filter(each => !isBare(each)) : twins
  return isBalanced(target, gone) ? new Set(gone.filter(isBare)) : undefined
}

function isBare({ segments }: Block): boolean {
  return segments.length === 0
}

/** Blocks that follow each other and go, or say nothing. */
function runAround({ parent, at }: Block, goes: (block: Block) => boolean): readonly Block[] {
  const siblings = parent?.children ?? []
  const stays = (each: Block): boolean => isPlaced(each) && !isBare(each) && !goes(each)
  const from = siblings.findLastIndex(each => each.at < at && stays(each)) + 1
  const to = siblings.findIndex(each => each.at > at && stays(each))
  return siblings.slice(from, to === -1 ? siblings.length : to).filter(isPlaced)
}

/** How many blocks without words the newer source has in place of a run; undefined where that place is not certain. */
function countKept(versions: Versions, run: readonly Block[]): number | undefined {
  const [first, last] = [run[0], run.at(-1)]
  const siblings = first?.parent?.children ?? []
  const placed = siblings.filter(each => isPlaced(each) && !run.includes(each))
  const above = placed.findLast(each => each.at < (first?.at ?? 0)) ?? null
  const below = placed.find(each => each.at > (last?.at ?? 0)) ?? null
  const root = blockTreeOf(versions.after)
  const { newer } = partnersOf(versions)
  const find = ({ id }: Segment): Found => {
    const partner = newer.get(id)
    return partner === undefined ? 'absent' : partner === 'several' ? 'unsure' : partner
  }
  const isEnd = below === null || below.type === 'heading'
  const from = above === null ? null : twinBlock(above, 'last', { root, find })
  const to = isEnd ? null : twinBlock(below, 'first', { root, find })
  if (typeof from === 'string' || typeof to === 'string') return undefined
  if (from === null && to === null && (first?.depth ?? 0) > 1) return undefined
  return blocksBetween(root, { above: from, below: to, isEnd })?.blocks.filter(isBare).length
}
