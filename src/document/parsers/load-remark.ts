import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { MarkdownNode } from '../markdown-node.ts'
import type { ParseOptions } from './options.ts'
import type { Remark } from './remark.ts'

/** Makes remark ready. This module is the only one that imports it, and is itself only imported when it is wanted. */
export function loadRemark(): Remark {
  const processors = new Map<string, (text: string) => MarkdownNode>()
  return options => {
    const key = [options.format, options.math, options.directives].join()
    const known = processors.get(key)
    if (known !== undefined) return known
    const parse = processorFor(options)
    processors.set(key, parse)
    return parse
  }
}

function processorFor({ format, math, directives }: ParseOptions): (text: string) => MarkdownNode {
  const processor = unified().use(remarkParse).use(remarkGfm)
  if (format === 'mdx') processor.use(remarkMdx)
  if (math === true) processor.use(remarkMath)
  if (directives === true) processor.use(remarkDirective)
  return text => processor.parse(text)
}
