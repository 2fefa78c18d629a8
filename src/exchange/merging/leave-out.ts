import { type Block, blockTreeOf } from '../../carry/blocks/block-tree.ts'
import type { Document, Range, SegmentId } from '../../document/types.ts'
import { endOf } from './find-anchor.ts'
import { readLike } from './read-like.ts'

export interface Part {
  readonly text: string
  /** Segments of the document that are still there, in their order. */
  readonly kept: readonly SegmentId[]
}

/**
 * A document without some segments, whole blocks at a time: the item, the row, the passage that holds one. A section whose heading
 * goes leaves with it, and so does a heading when nothing translated is left below it; what refers to a footnote that goes, too.
 * Undefined when the rest would not read as it did.
 */
export function leaveOut(document: Document, unwanted: ReadonlySet<SegmentId>): Part | undefined {
  const root = blockTreeOf(document)
  const dropped = findDropped(root, { document, unwanted })
  const text = withoutRanges(document, rangesOf(root, dropped, document))
  const gone = new Set([...dropped].flatMap(({ segments }) => segments.map(({ id }) => id)))
  const kept = document.segments.filter(({ id }) => !gone.has(id))
  const again = readLike(text, document).segments
  const isSame =
    again.length === kept.length &&
    again.every(({ source, kind }, i) => source === kept[i]?.source && kind === kept[i]?.kind)
  return isSame ? { text, kept: kept.map(({ id }) => id) } : undefined
}

interface Cutting {
  readonly document: Document
  readonly unwanted: ReadonlySet<SegmentId>
}

/** Until nothing refers to a footnote that is gone. */
function findDropped(root: Block, cutting: Cutting): Set<Block> {
  const { document } = cutting
  const unwanted = new Set(cutting.unwanted)
  for (;;) {
    const dropped = new Set<Block>()
    markBlocks(root, { document, unwanted }, dropped)
    const labels = [...dropped].flatMap(block =>
      block.type === 'footnoteDefinition' ? labelOf(block, document) : [],
    )
    const referring = document.segments.filter(
      ({ id, source }) => !unwanted.has(id) && labels.some(label => source.includes(label)),
    )
    if (referring.length === 0) return dropped
    for (const { id } of referring) unwanted.add(id)
  }
}

function labelOf({ start, end }: Block, { text }: Document): string[] {
  return /^\[\^[^\]]+\]/.exec(text.slice(start, end)) ?? []
}

/** Marks what goes, blocks in containers before their containers. */
function markBlocks(parent: Block, cutting: Cutting, dropped: Set<Block>): void {
  for (const block of parent.children) {
    if (!block.segments.some(({ id }) => cutting.unwanted.has(id))) continue
    markBlocks(block, cutting, dropped)
    if (goes(block, dropped)) dropped.add(block)
  }
  for (const section of sectionsOf(parent))
    if (isEmptied(section, dropped)) for (const block of section) dropped.add(block)
}

/** A passage; an item without its own text; a table without its head; what has nothing left in it. */
function goes({ children, type }: Block, dropped: ReadonlySet<Block>): boolean {
  if (children.length === 0) return true
  const [first] = children
  const isHeaded = type === 'listItem' || type === 'table'
  return (
    (isHeaded && first !== undefined && dropped.has(first)) ||
    children.every(child => dropped.has(child) || child.segments.length === 0)
  )
}

/** A heading with all that stands below it, those of deeper levels included; inner sections before the outer ones. */
function sectionsOf({ children }: Block): Block[][] {
  const sections = children.flatMap((block, at) => {
    const level = levelOf(block)
    if (level === undefined) return []
    const end = children.findIndex((other, i) => i > at && (levelOf(other) ?? Infinity) <= level)
    return [children.slice(at, end === -1 ? undefined : end)]
  })
  return sections.toReversed()
}

function levelOf({ type, segments }: Block): number | undefined {
  return type === 'heading' ? segments[0]?.level : undefined
}

/** Its heading goes, or there was something to read below it and nothing is left. */
function isEmptied([heading, ...rest]: readonly Block[], dropped: ReadonlySet<Block>): boolean {
  if (heading !== undefined && dropped.has(heading)) return true
  const readable = rest.filter(({ segments }) => segments.some(({ translatable }) => translatable))
  return readable.length > 0 && readable.every(block => dropped.has(block))
}

/** What goes with each block: from the end of its predecessor, or up to the start of what follows. */
function rangesOf(parent: Block, dropped: ReadonlySet<Block>, document: Document): Range[] {
  const first = parent.children.findIndex(child => !dropped.has(child))
  return parent.children.flatMap((child, i): Range[] => {
    if (!dropped.has(child)) return rangesOf(child, dropped, document)
    const [previous, next] = [parent.children[i - 1], parent.children[i + 1]]
    if (i > first && previous !== undefined) return [{ start: endOf(previous, document), end: child.end }]
    return [{ start: child.start, end: next?.start ?? child.end }]
  })
}

function withoutRanges({ text }: Document, ranges: readonly Range[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of ranges) {
    rest += text.slice(at, start)
    at = Math.max(at, end)
  }
  return rest + text.slice(at)
}
