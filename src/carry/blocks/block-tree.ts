import { endOf, type MarkdownNode, startOf } from '../../document/markdown-node.ts'
import { parseMarkdown } from '../../document/parsers.ts'
import type { Document, Range, Segment } from '../../document/types.ts'
import { comparableSegments } from '../../freshness/comparable.ts'

/**
 * One block of a document, whole: with its fence, underline, bullet or heading mark, without the marks of the containers
 * around it and without the line end behind it. UTF-16 offsets.
 */
export interface Block extends Range {
  /** As mdast names it. */
  readonly type: string
  readonly parent: Block | null
  /** Index among the children of its parent. */
  readonly at: number
  /** Number of blocks around it; 0 for the root. */
  readonly depth: number
  /** Blocks only; none of a paragraph. */
  readonly children: readonly Block[]
  /** All segments that stand in it, in their order, with LF. */
  readonly segments: readonly Segment[]
}

const known = new WeakMap<Document, Block>()

/** The blocks of a document as its parser sees them, below a root that spans the text; once only. A file that cannot be read has none. */
export function blockTreeOf(document: Document): Block {
  const tree = known.get(document) ?? read(document)
  known.set(document, tree)
  return tree
}

function read(document: Document): Block {
  const { text, findings, format, parser, options } = document
  const isBroken = findings.some(({ code, severity }) => severity === 'error' || code === 'document:tooDeep')
  const templates = options?.templates ?? format === 'markdown'
  const node = isBroken ? { type: 'root' } : parseMarkdown(text, { ...options, format, parser, templates })
  const segments = comparableSegments(document).filter(({ kind }) => kind !== 'front-matter')
  return build({ node, range: { start: 0, end: text.length }, parent: null, at: 0 }, segments)
}

interface Seed {
  readonly node: MarkdownNode
  readonly range: Range
  readonly parent: Block | null
  readonly at: number
}

function build({ node, range, parent, at }: Seed, segments: readonly Segment[]): Block {
  const children: Block[] = []
  const depth = parent === null ? 0 : parent.depth + 1
  const block = { type: node.type, ...range, parent, at, depth, children, segments }
  let next = 0
  childrenOf(node, range).forEach((child, at) => {
    const range = { start: startOf(child), end: endOf(child) }
    while (startOfSegment(segments[next]) < range.start) next += 1
    const first = next
    while (startOfSegment(segments[next]) < range.end) next += 1
    children.push(build({ node: child, range, parent: block, at }, segments.slice(first, next)))
  })
  return block
}

const CONTAINERS: ReadonlySet<string> = new Set(
  'root blockquote list listItem footnoteDefinition containerDirective mdxJsxFlowElement table'.split(' '),
)
const INLINE: ReadonlySet<string> = new Set(
  (
    'text emphasis strong delete link linkReference image imageReference inlineCode inlineMath footnoteReference ' +
    'break mdxTextExpression mdxJsxTextElement textDirective'
  ).split(' '),
)

/** Blocks below a node; none where positions cannot be trusted, so that the node is one block. */
function childrenOf(node: MarkdownNode, { start, end }: Range): readonly MarkdownNode[] {
  const children = CONTAINERS.has(node.type) ? (node.children ?? []) : []
  let at = start
  for (const child of children) {
    if (INLINE.has(child.type) || startOf(child) < at || endOf(child) < startOf(child)) return []
    at = endOf(child)
  }
  return at > end ? [] : children
}

function startOfSegment(segment: Segment | undefined): number {
  return segment?.ranges[0]?.start ?? Infinity
}

/** The smallest block that a segment stands in; the root for front matter. */
export function blockAround(root: Block, segment: Segment): Block {
  const start = startOfSegment(segment)
  let block = root
  for (;;) {
    const inner = block.children.find(child => child.start <= start && start < child.end)
    if (inner === undefined) return block
    block = inner
  }
}
