import { findHtmlText } from './html-text.ts'
import { findJsxAttributes } from './jsx-attributes.ts'
import { findAlt, findTitle } from './link-parts.ts'
import { endOf, startOf, type MarkdownNode } from './markdown-node.ts'
import { toSource, type Stretch } from './stretch.ts'
import type { Placeholder, PlaceholderType, Range, SegmentKind } from './types.ts'

/** Text that becomes a segment of its own, cut out of its parent; the range is in the parent's source. */
export interface Cut {
  readonly range: Range
  readonly kind: SegmentKind
  /** Code language of a comment or a string. */
  readonly language?: string
}

/** What stands in a block's text beside prose. Ranges are UTF-16 offsets into the block's source, cuts still in it. */
export interface Inline {
  readonly placeholders: Placeholder[]
  readonly cuts: Cut[]
}

/** Reads the inline nodes of one block. A node whose position does not fit its source is left as prose. */
export function readInline(stretch: Stretch, nodes: readonly MarkdownNode[]): Inline {
  const inline: Inline = { placeholders: [], cuts: [] }
  readNodes({ stretch, inline }, nodes)
  return inline
}

interface Reading {
  readonly stretch: Stretch
  readonly inline: Inline
}

function readNodes(reading: Reading, nodes: readonly MarkdownNode[] = []): void {
  for (const node of nodes) {
    const range = sourceRange(reading.stretch, node)
    const read = READERS[node.type]
    if (range === undefined || read === undefined) readNodes(reading, node.children)
    else read({ stretch: reading.stretch, inline: reading.inline, node, range })
  }
}

/** One node at work: its range in the block's source. */
interface Visit extends Reading {
  readonly node: MarkdownNode
  readonly range: Range
}

const READERS: Readonly<Record<string, (visit: Visit) => void>> = {
  inlineCode: visit => addWhole(visit, 'code'),
  inlineMath: visit => addWhole(visit, 'math'),
  footnoteReference: visit => addWhole(visit, 'footnote'),
  mdxTextExpression: visit => addWhole(visit, 'expression'),
  html: readHtml,
  image: readImage,
  imageReference: readImage,
  link: readLink,
  linkReference: visit => addAround(visit, 'link'),
  textDirective: visit => addAround(visit, 'directive'),
  mdxJsxTextElement: readJsx,
}

function sourceRange(stretch: Stretch, node: MarkdownNode): Range | undefined {
  if (node.position === undefined) return undefined
  const start = toSource(stretch, startOf(node))
  const end = toSource(stretch, endOf(node))
  return start < end ? { start, end } : undefined
}

function addWhole({ inline, range }: Visit, type: PlaceholderType): void {
  inline.placeholders.push({ type, ranges: [range] })
}

/** A pair of marks around translatable children; one mark when there are none. */
function addAround(visit: Visit, type: PlaceholderType): void {
  const { stretch, inline, node, range } = visit
  const start = toSource(stretch, startOf(node.children?.[0]))
  const end = toSource(stretch, endOf(node.children?.at(-1)))
  if (start <= range.start || end < start || end >= range.end) return addWhole(visit, type)
  const ranges = [
    { start: range.start, end: start },
    { start: end, end: range.end },
  ]
  inline.placeholders.push({ type, ranges })
  readNodes({ stretch, inline }, node.children)
}

function readHtml(visit: Visit): void {
  addWhole(visit, 'html')
  const attributes = findHtmlText(sourceOf(visit)).attributes.map(({ range }) => range)
  addCuts(visit, 'html', attributes)
}

function readImage(visit: Visit): void {
  addWhole(visit, 'image')
  const { referenceType } = visit.node
  // The alt of `![label]` and `![label][]` is the label itself.
  const alt = referenceType === undefined || referenceType === 'full' ? findAlt(sourceOf(visit)) : undefined
  addCuts(visit, 'image', alt === undefined ? [] : [alt])
  addTitle(visit)
}

function readLink(visit: Visit): void {
  if (!sourceOf(visit).startsWith('[')) return addWhole(visit, 'autolink')
  addAround(visit, 'link')
  addTitle(visit)
}

function addTitle(visit: Visit): void {
  const source = sourceOf(visit)
  if (typeof visit.node.title !== 'string' || !source.endsWith(')')) return
  const title = findTitle(source.slice(0, -1).trimEnd())
  addCuts(visit, 'other', title === undefined ? [] : [title])
}

function readJsx(visit: Visit): void {
  addAround(visit, 'html')
  const { node, stretch, range } = visit
  const first = node.children?.[0]
  const end = first === undefined ? range.end : toSource(stretch, startOf(first))
  addCuts(visit, 'html', findJsxAttributes(stretch.source.slice(range.start, end)))
}

function addCuts({ inline, range }: Visit, kind: SegmentKind, found: readonly Range[]): void {
  for (const { start, end } of found)
    inline.cuts.push({ kind, range: { start: range.start + start, end: range.start + end } })
}

function sourceOf({ stretch, range }: Visit): string {
  return stretch.source.slice(range.start, range.end)
}
