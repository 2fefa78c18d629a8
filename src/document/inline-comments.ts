import type { Comment } from './comment.ts'
import { startOf, type MarkdownNode } from './markdown-node.ts'

/** The comments among the inline nodes of a block, in order. */
export function findInlineComments(nodes: readonly MarkdownNode[]): Comment[] {
  const found: Comment[] = []
  for (const node of nodes) {
    const { children, type, value } = node
    if (type === 'html' || type === 'mdxTextExpression') {
      const form = type === 'html' ? /^<!--([^]*)-->$/ : /^\s*\/\*([^]*?)\*\/\s*$/
      const text = form.exec(value ?? '')?.[1]
      if (text !== undefined) found.push({ text, at: startOf(node) })
    } else if (children !== undefined) found.push(...findInlineComments(children))
  }
  return found
}
