import type { MarkdownNode } from '../markdown-node.ts'
import { joinIndentedCode } from './indented-code.ts'
import { findMissedLists } from './missed-lists.ts'
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
  const toMdast = options.format === 'mdx' ? satteri.mdxToMdast : satteri.markdownToMdast
  const parse = (text: string) => toMdast(text, { features })
  return joinIndentedCode(text, findMissedLists(text, parse(text), parse))
}
