import { extract } from '../../document/extract.ts'
import type { Document, ExtractOptions } from '../../document/types.ts'
import { placingOf } from '../../freshness/locating/placing.ts'
import type { CarryOutcome, Splice } from '../types.ts'
import { applyMoves } from './apply-moves.ts'
import { type Block, blockAround, blockTreeOf } from './block-tree.ts'
import { isFree, SURE, type Versions } from './counterparts.ts'
import { gapAround } from './gap.ts'
import { isSameBlock, outlineOf } from './outline.ts'
import { writeBlock } from './write-block.ts'

/**
 * Copies a block of the newer source to its place in the target, as `insertBlock` does, whatever it is. `already`: it is there.
 * The target with the block has been read again: it reads as before, and the block as in the source.
 */
export function copyBlock(versions: Versions, block: Block): CarryOutcome {
  const { after, target } = versions
  const gap = gapAround(versions, block)
  const twin = twinElsewhere(versions, block)
  if (twin === 'same' || (typeof gap !== 'string' && gap.same.includes(gap.source.indexOf(block))))
    return { state: 'already', reasons: [], splices: [] }
  if (twin === 'other') return left('cannotCarryTranslated')
  if (typeof gap === 'string') return left(gap)
  const splice = writeBlock({ source: after, target, block, gap })
  if (splice === undefined) return left('cannotCarryUnsure')
  return readsWell(versions, block, splice)
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

/** Read again, the target is as it was with the block in one place. */
function readsWell({ after, target }: Versions, block: Block, splice: Splice): boolean {
  const next: Document = extract(applyMoves(target.text, [splice]), optionsOf(target))
  const [was, is] = [outlineOfAll(target), outlineOfAll(next)]
  const own = outlineOf(after, [block])
  const at = is.findIndex((line, index) => line !== was[index])
  const from = at === -1 ? was.length : at
  const places = own.map((_, back) => from - back).filter(index => index >= 0)
  return (
    is.length === was.length + own.length &&
    places.some(index => isEqual(is, [...was.slice(0, index), ...own, ...was.slice(index)]))
  )
}

function optionsOf({ format, parser, options }: Document): ExtractOptions {
  return { ...options, format, parser }
}

function outlineOfAll(document: Document): readonly string[] {
  return outlineOf(document, blockTreeOf(document).children)
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at])
}
