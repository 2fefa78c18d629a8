import type { MarkdownNode } from '../markdown-node.ts'

/**
 * A paragraph that holds nothing but JSX elements and expressions is no paragraph: they become flow content, as
 * MDX compilers do it.
 */
export function unravelJsx(node: MarkdownNode): MarkdownNode {
  const { children } = node
  if (children === undefined) return node
  return {
    ...node,
    children: children.flatMap(child => (isRaveled(child) ? flowOf(child) : [unravelJsx(child)])),
  }
}

function isRaveled({ type, children = [] }: MarkdownNode): boolean {
  return (
    type === 'paragraph' && children.some(isJsx) && children.every(child => isJsx(child) || isBlank(child))
  )
}

function isJsx({ type }: MarkdownNode): boolean {
  return type === 'mdxJsxTextElement' || type === 'mdxTextExpression'
}

function isBlank({ type, value }: MarkdownNode): boolean {
  return type === 'text' && /^[\t\n\r ]*$/.test(value ?? '')
}

const FLOW: Readonly<Record<string, string>> = {
  mdxJsxTextElement: 'mdxJsxFlowElement',
  mdxTextExpression: 'mdxFlowExpression',
}

function flowOf({ children = [] }: MarkdownNode): MarkdownNode[] {
  return children.filter(isJsx).map(child => unravelJsx({ ...child, type: FLOW[child.type] ?? child.type }))
}
