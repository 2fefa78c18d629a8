import type { Segment } from '../../document/types.ts'
import { isBalanced } from './balanced.ts'
import { type Block, blockTreeOf } from './block-tree.ts'
import { partnersOf, type Versions } from './counterparts.ts'
import type { Gap } from './gap.ts'
import { isSameBlock } from './outline.ts'
import { blocksBetween, type Edges, type Found, twinBlock } from './twin-block.ts'

/**
 * A new block with the tags around it that came with it and stand in no segment: closing ones go with what they follow, others
 * with what follows them. Undefined when it is not certain which tags are new, or what they belong to, and where elements
 * would be left without their end.
 */
export function withTags(versions: Versions, block: Block, gap: Gap): readonly Block[] | undefined {
  const tags = newTags(versions, gap)
  if (tags === undefined) return undefined
  const units: Block[][] = []
  let unit: Block[] | undefined
  let waiting: Block[] = []
  for (const [at, each] of gap.source.entries()) {
    if (tags.has(each)) {
      if (unit !== undefined && waiting.length === 0 && isClosing(versions, each)) unit.push(each)
      else waiting.push(each)
    } else if (each.segments.length > 0 && !gap.same.includes(at)) {
      unit = [...waiting, each]
      units.push(unit)
      waiting = []
    } else if (!settle()) return undefined
  }
  return settle() && isBalanced(versions.after, units.flat())
    ? units.find(each => each.includes(block))
    : undefined

  /** What waits for a block that does not come goes with the one before. */
  function settle(): boolean {
    const isFine = waiting.length === 0 || unit !== undefined
    unit?.push(...waiting)
    waiting = []
    unit = undefined
    return isFine
  }
}

const CLOSING = /^(?:<\/|<!-- *\/|\{%-? *end|\{\{[<%] *\/|:{3,} *$|\/{3,} *$)/

function isClosing({ after }: Versions, { start, end }: Block): boolean {
  return CLOSING.test(after.text.slice(start, end))
}

/** Blocks without words in a gap that neither the target has nor the source had at the basis. */
function newTags(versions: Versions, gap: Gap): ReadonlySet<Block> | undefined {
  const { before, after } = versions
  const tags = gap.source.filter(({ segments }, at) => segments.length === 0 && !gap.same.includes(at))
  if (tags.length === 0) return new Set()
  const old = tagsBefore(versions, gap.edges)
  if (old === undefined) return undefined
  const known = gap.source.filter(({ segments }) => segments.length === 0)
  const kept = new Set<Block>()
  for (const tag of old) {
    const same = known.find(each => !kept.has(each) && isSameBlock([before, after], tag, each))
    if (same !== undefined) kept.add(same)
  }
  return new Set(tags.filter(tag => !kept.has(tag)))
}

function tagsBefore(versions: Versions, { above, below, isEnd }: Edges): readonly Block[] | undefined {
  const root = blockTreeOf(versions.before)
  const { older } = partnersOf(versions)
  const find = ({ id }: Segment): Found => {
    const partner = older.get(id)
    return partner === undefined ? 'absent' : partner === 'several' ? 'unsure' : partner
  }
  const from = above === null ? null : twinBlock(above, 'last', { root, find })
  const to = below === null || isEnd ? null : twinBlock(below, 'first', { root, find })
  if (typeof from === 'string' || typeof to === 'string') return undefined
  const there = blocksBetween(root, { above: from, below: to, isEnd })
  return there?.blocks.filter(({ segments }) => segments.length === 0)
}
