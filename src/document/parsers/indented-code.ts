import { endOf, startOf, type MarkdownNode } from '../markdown-node.ts'

/**
 * Joins indented code blocks that only blank lines part: they are one block (CommonMark 0.31.2, 4.4), which both
 * parsers take apart after or inside of some containers, not always the same ones.
 */
export function joinIndentedCode(text: string, node: MarkdownNode): MarkdownNode {
  const { children } = node
  if (children === undefined || !CONTAINERS.has(node.type)) return node
  let joined: MarkdownNode[] | undefined
  for (const [i, child] of children.entries()) {
    const before = (joined ?? children)[joined === undefined ? i - 1 : joined.length - 1]
    const isTorn = before !== undefined && isIndented(text, child) && isIndented(text, before)
    const whole = isTorn ? join(text, before, child) : joinIndentedCode(text, child)
    // Copied only where something changes: most trees are as they should be.
    if (whole !== child) joined ??= children.slice(0, i)
    if (isTorn) joined?.pop()
    joined?.push(whole)
  }
  return joined === undefined ? node : { ...node, children: joined }
}

const CONTAINERS: ReadonlySet<string> = new Set(
  'root blockquote list listItem footnoteDefinition containerDirective mdxJsxFlowElement'.split(' '),
)

function isIndented(text: string, node: MarkdownNode): boolean {
  return node.type === 'code' && !/[`~]/.test(text[startOf(node)] ?? '')
}

function join(text: string, first: MarkdownNode, second: MarkdownNode): MarkdownNode {
  const between = text.slice(endOf(first), startOf(second)).match(/\r\n|\n|\r/g) ?? []
  const value = (first.value ?? '') + between.join('') + (second.value ?? '')
  return { ...first, value, position: { start: { offset: startOf(first) }, end: { offset: endOf(second) } } }
}
