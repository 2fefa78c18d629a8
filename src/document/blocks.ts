import { draftCode } from './code-block.ts'
import type { Collector } from './collect.ts'
import { draftDefinition } from './definition.ts'
import type { Draft } from './draft.ts'
import { readComment, type Comment } from './comment.ts'
import { draftHtml, findBlockComments } from './html-block.ts'
import { findInlineComments } from './inline-comments.ts'
import { draftInner, worthyCuts } from './inner.ts'
import { findJsxAttributes } from './jsx-attributes.ts'
import { endOf, startOf, type MarkdownNode } from './markdown-node.ts'
import { withoutPrefixes } from './prefixes.ts'
import { stretchOf } from './stretch.ts'
import { draftText } from './text-block.ts'
import type { SegmentKind } from './types.ts'

/** A document's text, what was asked, and where its segments go. */
export interface Blocks {
  readonly text: string
  readonly templates: boolean
  /** Code languages whose comments and strings become segments. */
  readonly codeText: ReadonlySet<string>
  readonly collector: Collector
  /** Switches that stand where none can be, as they are found. */
  readonly unheard: Comment[]
}

/** Walks the blocks under a node in the order of the text and collects their segments. */
export function readBlocks(blocks: Blocks, parent: MarkdownNode, containers: readonly string[] = []): void {
  const { text, templates, codeText, collector, unheard } = blocks
  for (const node of parent.children ?? []) {
    const read = READERS[node.type]
    // Written out: a spread costs more here than all else.
    if (read !== undefined) read({ text, templates, codeText, collector, unheard, node, parent, containers })
    else if (node.children !== undefined) readBlocks(blocks, node, containers)
  }
}

/** One block at work. */
interface Visit extends Blocks {
  readonly node: MarkdownNode
  readonly parent: MarkdownNode
  /** Containers around it, outermost first. */
  readonly containers: readonly string[]
}

const READERS: Readonly<Record<string, (visit: Visit) => void>> = {
  blockquote: visit => readInside(visit, 'blockquote'),
  listItem: visit => readInside(visit, 'list'),
  footnoteDefinition: visit => readInside(visit, 'footnote'),
  containerDirective: visit => readInside(visit, 'directive'),
  leafDirective: visit => readInlineOf(visit, 'paragraph'),
  mdxJsxFlowElement: readJsx,
  mdxFlowExpression: visit => obeyComment(visit, /^\s*\/\*([^]*?)\*\/\s*$/),
  paragraph: visit => readInlineOf(visit, visit.parent.type === 'listItem' ? 'list-item' : 'paragraph'),
  heading: visit => readInlineOf(visit, 'heading'),
  tableCell: visit => readInlineOf(visit, 'table-cell'),
  code: visit => addAll(visit, draftCode(visit.text, visit.node, visit)),
  html: readHtml,
  definition: visit => addAll(visit, [draftDefinition(visit.text, visit.node, visit.containers)]),
}

function readInside(visit: Visit, container: string): void {
  visit.collector.within(() => readBlocks(visit, visit.node, [...visit.containers, container]))
}

function readInlineOf(visit: Visit, kind: SegmentKind): void {
  const { text, node, containers, templates } = visit
  const nodes = node.children ?? []
  if (nodes.length === 0) return
  const range = { start: startOf(nodes[0]), end: endOf(nodes.at(-1)) }
  const level = kind === 'heading' && node.depth !== undefined ? { level: node.depth } : {}
  readComments(visit, nodes)
  const isKnown = range.start >= startOf(node) && range.end <= endOf(node) && range.start < range.end
  addAll(
    visit,
    isKnown ? draftText(text, { kind, range, nodes, containers, ...level }, templates) : [opaque(visit)],
  )
}

/** A note inside a block is its own; a switch inside a block is not obeyed, and that is said. */
function readComments({ collector, unheard }: Visit, nodes: readonly MarkdownNode[]): void {
  for (const comment of findInlineComments(nodes)) {
    const { word } = readComment(comment.text)
    if (word === 'note') collector.obey(comment)
    else if (word !== undefined) unheard.push(comment)
  }
}

/** Where the positions of the content cannot be trusted, the whole block is one segment. */
function opaque({ text, node, containers }: Visit): Draft {
  const range = { start: startOf(node), end: endOf(node) }
  const { ranges, source } = stretchOf(text, withoutPrefixes(text, range, containers))
  return { kind: 'other', ranges, source, placeholders: [], translatable: true, containers, inner: [] }
}

function readHtml({ text, node, containers, collector }: Visit): void {
  const comments = findBlockComments(text, node)
  const [draft] = draftHtml(text, node, containers)
  if (draft === undefined) for (const comment of comments) collector.obey(comment)
  else collector.add(draft, comments)
}

function obeyComment({ node, collector }: Visit, form: RegExp): void {
  const comment = form.exec(node.value ?? '')?.[1]
  if (comment !== undefined) collector.obey({ text: comment, at: startOf(node) })
}

const PHRASING: ReadonlySet<string> = new Set(
  (
    'text emphasis strong delete link linkReference image imageReference inlineCode inlineMath footnoteReference ' +
    'break html mdxTextExpression mdxJsxTextElement textDirective'
  ).split(' '),
)

function readJsx(visit: Visit): void {
  addAll(visit, draftAttributes(visit))
  const { children = [] } = visit.node
  if (children.some(({ type }) => PHRASING.has(type))) readInlineOf(visit, 'paragraph')
  else readInside(visit, 'jsx')
}

/** The visible attributes of an element's opening tag. */
function draftAttributes({ text, node, containers }: Visit): Draft[] {
  const range = { start: startOf(node), end: startOf(node.children?.[0]) }
  if (range.end < range.start) range.end = endOf(node)
  const stretch = stretchOf(text, withoutPrefixes(text, range, containers))
  const found = findJsxAttributes(stretch.source).map(range => ({ range, kind: 'html' as const }))
  return worthyCuts(stretch.source, found).map(cut => draftInner(stretch, cut, containers))
}

function addAll({ collector }: Visit, drafts: readonly Draft[]): void {
  for (const draft of drafts) collector.add(draft)
}
