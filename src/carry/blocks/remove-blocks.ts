import type { Segment, SegmentId } from '../../document/types.ts'
import type { CarryOutcome, Splice } from '../types.ts'
import { type Block, blockAround, blockTreeOf } from './block-tree.ts'
import type { Versions } from './counterparts.ts'
import { cutBlock } from './cut-block.ts'
import { judgeRemoved } from './judge-removed.ts'
import { isSameBlock } from './outline.ts'
import { readsWithout } from './reads-well.ts'
import { tagsThatGo } from './tags-that-go.ts'

/**
 * Cuts passages out of the target that went with the newer source; each group are the segments of one removed change in `before`.
 * Only where what goes is, in source and target, the same whole block (passage, item, row, quote), its beads are sure and of nothing else, and no
 * passage beside it might be half of its translation. A block goes with its lines and the empty lines on one of its sides.
 * `already`: the target has nothing for it, for sure; left with `cannotCarryPrune`: it stands there, but cannot be cut out, with
 * `cannotCarryGone`: it may not be there any more. Groups whose passages go as one block, as the items of a list, all have the
 * same splice. Outcomes come in the order of the groups; the target without each of the blocks has been read again.
 */
export function removeBlocks(
  versions: Versions,
  groups: readonly (readonly Segment[])[],
): readonly CarryOutcome[] {
  const gone = new Set(groups.flatMap(group => group.map(({ id }) => id)))
  const judged = groups.map(group => ({ group, found: judgeRemoved(versions, group, gone) }))
  const sure = judged.flatMap(({ group, found }) => (typeof found === 'string' ? [] : [{ group, found }]))
  const doomed = {
    source: new Set(sure.flatMap(({ group }) => group.map(({ id }) => id))),
    target: new Set(sure.flatMap(({ found }) => found.map(({ id }) => id))),
  }
  return judged.map(({ group, found }): CarryOutcome => {
    if (found === 'already') return { state: 'already', reasons: [], splices: [] }
    const splices = found === 'unsure' ? undefined : cut(versions, [group, found], doomed)
    if (splices !== undefined) return { state: 'carried', reasons: [], splices }
    const code = found === 'unsure' ? 'cannotCarryGone' : 'cannotCarryPrune'
    return { state: 'left', reasons: [{ code }], splices: [] }
  })
}

interface Doomed {
  readonly source: ReadonlySet<SegmentId>
  readonly target: ReadonlySet<SegmentId>
}

function cut(
  versions: Versions,
  [group, found]: readonly [readonly Segment[], readonly Segment[]],
  doomed: Doomed,
): readonly Splice[] | undefined {
  const { before, target } = versions
  const blocks = wholeBlocks(blockTreeOf(before), group, doomed.source)
  const twins = wholeBlocks(blockTreeOf(target), found, doomed.target)
  const [[block], [twin]] = [blocks, twins]
  if (block === undefined || twin === undefined || blocks.length > 1 || twins.length > 1) return undefined
  if (!isSameKind(block, twin) || isHead(twin) || hasOwnTags(versions, block, twin)) return undefined
  const goesInSource = (each: Block): boolean => isWhole(each, doomed.source)
  const goesInTarget = (each: Block): boolean => isWhole(each, doomed.target)
  const tags = tagsThatGo(versions, { block, twin, goesInSource, goesInTarget })
  if (tags === undefined) return undefined
  const own = withTags(twin, tags, goesInTarget)
  const splices = own.flatMap(each => cutBlock(target, each, one => goesInTarget(one) || tags.has(one)) ?? [])
  if (splices.length < own.length) return undefined
  return readsWithout(target, own, splices) ? splices : undefined
}

/** The target's block has a tag or a comment that the source's has not. */
function hasOwnTags({ before, target }: Versions, block: Block, twin: Block): boolean {
  const known = bareOf(block)
  return bareOf(twin).some(each => !known.some(other => isSameBlock([before, target], other, each)))
}

/** A block with the tags behind it, and those before the first one. */
function withTags(block: Block, tags: ReadonlySet<Block>, goes: (block: Block) => boolean): readonly Block[] {
  const siblings = block.parent?.children ?? []
  const isTag = (each: Block | undefined): boolean => each !== undefined && tags.has(each)
  let [from, to] = [block.at, block.at + 1]
  while (isTag(siblings[from - 1])) from -= 1
  while (isTag(siblings[to])) to += 1
  const above = siblings[from - 1]
  return siblings.slice(above !== undefined && goes(above) ? block.at : from, to)
}

/** The largest blocks that have some segments, and none that stays; none when a segment's own block has one that stays. */
function wholeBlocks(
  root: Block,
  segments: readonly Segment[],
  doomed: ReadonlySet<SegmentId>,
): readonly Block[] {
  const blocks = segments.map(segment => {
    let block = blockAround(root, segment)
    if (!isWhole(block, doomed)) return undefined
    while (block.parent !== null && isWhole(block.parent, doomed)) block = block.parent
    return block
  })
  return blocks.includes(undefined) ? [] : [...new Set(blocks.filter(block => block !== undefined))]
}

function isWhole({ depth, segments }: Block, doomed: ReadonlySet<SegmentId>): boolean {
  return depth > 0 && segments.length > 0 && segments.every(({ id }) => doomed.has(id))
}

function isSameKind(a: Block, b: Block): boolean {
  return a.type === b.type && a.parent?.type === b.parent?.type
}

/** What the rest of its container cannot do without: the first line of an item, the head of a table. */
function isHead({ at, parent }: Block): boolean {
  return (
    at === 0 &&
    (parent?.type === 'listItem' || parent?.type === 'table' || parent?.type === 'footnoteDefinition')
  )
}

/** Blocks without words in a block. */
function bareOf(block: Block): readonly Block[] {
  if (block.children.length === 0) return block.segments.length === 0 ? [block] : []
  return block.children.flatMap(bareOf)
}
