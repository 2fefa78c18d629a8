import { joinIndentedCode } from './indented-code.ts'
import { placeLostNodes } from './lost-nodes.ts'
import { findMissedLists } from './missed-lists.ts'
import type { MarkdownNode } from '../markdown-node.ts'
import type { ParseOptions } from './options.ts'
import { unravelJsx } from './unravel-jsx.ts'

/** Gives the parse function for a set of options. */
export type Remark = (options: ParseOptions) => (text: string) => MarkdownNode

/** Parses with remark; the tree is brought to the form that satteri gives. Throws its error for malformed MDX. */
export function parseWithRemark(remark: Remark, text: string, options: ParseOptions): MarkdownNode {
  const parse = (text: string) => placeLostNodes(remark(options)(text), text)
  const tree = joinIndentedCode(text, findMissedLists(text, parse(text), parse))
  return options.format === 'mdx' ? unravelJsx(tree) : tree
}
