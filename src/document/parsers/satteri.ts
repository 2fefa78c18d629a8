import type { MarkdownNode } from '../markdown-node.ts'
import type { ParseOptions } from './options.ts'

/** The part of the satteri module that is used here. */
export interface Satteri {
  readonly markdownToMdast: Parse
  readonly mdxToMdast: Parse
}

type Parse = (text: string, options: { features: Features }) => MarkdownNode

interface Features {
  readonly frontmatter: boolean
  readonly math: boolean
  readonly directive: boolean
}

/** Parses with satteri: the Rust parser, through napi. Throws its error for MDX that is not well formed. */
export function parseWithSatteri(satteri: Satteri, text: string, options: ParseOptions): MarkdownNode {
  const features = {
    frontmatter: false,
    math: options.math ?? false,
    directive: options.directives ?? false,
  }
  const parse = options.format === 'mdx' ? satteri.mdxToMdast : satteri.markdownToMdast
  return parse(text, { features })
}
