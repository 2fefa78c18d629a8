import { isTranslatorNote } from '../../alignment/units/translator-note.ts'
import { type Block, blockAround, blockTreeOf } from '../../carry/blocks/block-tree.ts'
import type { Document, Segment, SegmentId } from '../../document/types.ts'
import type { Place } from './find-places.ts'

/** Where a new block goes in a target. */
export interface Anchor {
  /** UTF-16 offset into the target. */
  readonly offset: number
  /** True: behind `beside`, else in front of it. */
  readonly isBehind: boolean
  /** The block of the target that it gets for a sibling. */
  readonly beside: Block
  /** The block of the source that corresponds to it, or follows it. */
  readonly partner: Block
}

/** A source, a target, and what was put into it before. */
export interface Side {
  readonly source: Document
  readonly target: Document
  readonly places: ReadonlyMap<SegmentId, Place>
  /** Segments of the target that translate something, be it gone from the source. */
  readonly owned: ReadonlySet<SegmentId>
  /** By block of the source. */
  readonly inserted: ReadonlyMap<Block, Anchor>
}

/**
 * The place of a new block: behind the counterpart of its nearest older sibling that the target has, else in front of that of the
 * next one. Undefined where neither is certain, where markup lies in between, or where the target has something of its own that may be
 * the very text.
 */
export function findAnchor(block: Block, side: Side): Anchor | undefined {
  return behindPrevious(block, side) ?? aheadOfNext(block, side)
}

function behindPrevious(block: Block, side: Side): Anchor | undefined {
  for (let partner = siblingOf(block, -1); partner !== undefined; partner = siblingOf(partner, -1)) {
    const earlier = side.inserted.get(partner)
    if (earlier !== undefined) return earlier
    const beside = counterpartOf(partner, side)
    if (beside !== undefined)
      return isOwn(siblingOf(beside, 1), side)
        ? undefined
        : { offset: endOf(beside, side.target), isBehind: true, beside, partner }
    if (!isMissing(partner, side)) return undefined
  }
  return undefined
}

function aheadOfNext(block: Block, side: Side): Anchor | undefined {
  for (let partner = siblingOf(block, 1); partner !== undefined; partner = siblingOf(partner, 1)) {
    const beside = counterpartOf(partner, side)
    if (beside !== undefined)
      return isOwn(siblingOf(beside, -1), side) || isHeader(beside)
        ? undefined
        : { offset: beside.start, isBehind: false, beside, partner }
    if (!isMissing(partner, side)) return undefined
  }
  return undefined
}

function siblingOf({ parent, at }: Block, step: 1 | -1): Block | undefined {
  return parent?.children[at + step]
}

/** The target has nothing of it, so that it lies between no two of its blocks. Tags are not passed over: they hold what follows. */
function isMissing({ segments }: Block, { places }: Side): boolean {
  const isGone = ({ id, kind }: Segment) => kind !== 'html' && places.get(id)?.target.length === 0
  return segments.length > 0 && segments.every(isGone)
}

/** The target's block at the same depth, below blocks of the same types, that has a sure counterpart of what is in it. */
function counterpartOf(block: Block, side: Side): Block | undefined {
  if (block.segments.length === 0) return sameMarkup(block, side)
  const root = blockTreeOf(side.target)
  const segments = new Map(side.target.segments.map(segment => [segment.id, segment]))
  for (const { id } of block.segments.toReversed()) {
    const place = side.places.get(id)
    if (place === undefined || !place.isSure) continue
    const last = segments.get(place.target.at(-1) ?? '')
    const found = last === undefined ? undefined : ancestorAt(blockAround(root, last), block)
    if (found !== undefined) return found
  }
  return undefined
}

function ancestorAt(inner: Block, { depth, type, parent }: Block): Block | undefined {
  let found: Block | null = inner
  while (found !== null && found.depth > depth) found = found.parent
  if (found === null || found.depth !== depth) return undefined
  const isContainer = found.children.length > 0 || type === 'list' || type === 'listItem'
  if (isContainer && found.type !== type) return undefined
  return typesAbove(found) === typesAbove({ parent }) ? found : undefined
}

function typesAbove({ parent }: Pick<Block, 'parent'>): string {
  const types: string[] = []
  for (let above = parent; above !== null; above = above.parent) types.push(above.type)
  return types.join(' ')
}

/** A tag, a comment or a rule, told by its bytes: it follows the counterpart of what precedes it. */
function sameMarkup(block: Block, side: Side): Block | undefined {
  const previous = siblingOf(block, -1)
  const found =
    previous === undefined
      ? block.parent?.parent === null
        ? blockTreeOf(side.target).children[0]
        : undefined
      : following(previous, side)
  const isSame = found !== undefined && textOf(found, side.target) === textOf(block, side.source)
  return isSame && found.type === block.type ? found : undefined
}

function following(previous: Block, side: Side): Block | undefined {
  const beside = counterpartOf(previous, side)
  return beside === undefined ? undefined : siblingOf(beside, 1)
}

function textOf({ start, end }: Block, { text }: Document): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ')
}

/** A passage of the target that translates nothing, and is no note of a translator. */
function isOwn(block: Block | undefined, { owned }: Side): boolean {
  if (block === undefined || block.segments.length === 0) return false
  const isAlone = ({ id, kind, source }: Segment): boolean =>
    kind !== 'code' && !owned.has(id) && !isTranslatorNote(source)
  return block.segments.every(isAlone)
}

/** The first row of a table; the line below it belongs to it. */
function isHeader({ type, at }: Block): boolean {
  return type === 'tableRow' && at === 0
}

/** Behind a block; a table's first row ends with the line below it. */
export function endOf(block: Block, { text }: Document): number {
  if (!isHeader(block)) return block.end
  const rest = /^[^\r\n]*(?:\r\n|\n|\r)[^\r\n]*/.exec(text.slice(block.end))?.[0] ?? ''
  return block.end + rest.length
}
