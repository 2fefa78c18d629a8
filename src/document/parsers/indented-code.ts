import { endOf, startOf, type MarkdownNode } from '../markdown-node.ts'

/**
 * Joins indented code blocks that only blank lines part: they are one block (CommonMark 0.31.2, 4.4), which both
 * parsers take apart after or inside of some containers, not always the same ones.
 */
export function joinIndentedCode(text: string, node: MarkdownNode): MarkdownNode {
  const { children } = node
  if (children === undefined || !CONTAINERS.has(node.type)) return node
  const joined: MarkdownNode[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (last !== undefined && isIndented(text, last) && isIndented(text, child))
      joined.splice(-1, 1, join(text, last, child))
    else joined.push(joinIndentedCode(text, child))
  }
  const isSame = joined.length === children.length && joined.every((child, i) => child === children[i])
  return isSame ? node : { ...node, children: joined }
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
