/** What a segment is cut from. An unknown kind is judged like a paragraph. */
export type SegmentKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'image'
  | 'html'
  | 'code'
  | 'front-matter'
  | 'definition'
  | 'other'

/** Valid within one Document only: `s1`, `s2`, … in the order of the text. */
export type SegmentId = string

/** Half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What a placeholder protects. */
export type PlaceholderType =
  | 'code'
  | 'link'
  | 'image'
  | 'autolink'
  | 'html'
  | 'template'
  | 'math'
  | 'footnote'
  | 'heading-id'
  | 'expression'
  | 'directive'

/**
 * Inline code in a segment that a translator keeps (XLIFF `x`, or `g` when it has two ranges, as a link's
 * `[` and `](url)` around its text). Ranges are UTF-16 offsets into `Segment.source`.
 */
export interface Placeholder {
  readonly type: PlaceholderType
  readonly ranges: readonly Range[]
}

/**
 * Stands in `Segment.source` for an inner segment (an image's alt, an attribute, a comment in code) that was cut
 * out of its parent: U+FFFC OBJECT REPLACEMENT CHARACTER. A text that holds this character itself gets no inner
 * segments in that block.
 */
export const HOLE = '￼'

/** Smallest piece with its own source, target and state. */
export interface Segment {
  readonly id: SegmentId
  readonly kind: SegmentKind
  /** Where its text stands in `Document.text`; ordered, never overlapping any other segment's ranges. */
  readonly ranges: readonly Range[]
  /**
   * What a translator sees: the text of the ranges joined, container prefixes left out, each cut-out inner segment
   * a `HOLE`. Line ends as in the file. A front-matter value is decoded (no quotes, no escapes), a shared one that is no text
   * is as it is written.
   */
  readonly source: string
  readonly placeholders: readonly Placeholder[]
  /** False: tracked, compared and carried over, never offered to a translator (code blocks, definitions, switched off). */
  readonly translatable: boolean
  /** Source text of the headings above it, outermost first; a heading's own text is not in its list. */
  readonly headings: readonly string[]
  /** Containers around it, outermost first, for instance `['blockquote', 'list']`. */
  readonly containers: readonly string[]
  /** Heading level 1–6. */
  readonly level?: number
  /** Front-matter field, dotted: `title`, `extra.summary`. */
  readonly field?: string
  /** First word of a code block's info string, lower case. */
  readonly language?: string
  /** Texts of `<!-- note: … -->` that stand directly before it. */
  readonly notes?: readonly string[]
}

export type ParserName = 'satteri' | 'remark'

export interface ExtractOptions {
  /** Default `markdown`. */
  readonly format?: 'markdown' | 'mdx'
  /** Default `satteri`; it must have been loaded with `loadParser`. */
  readonly parser?: ParserName
  /** Translatable front-matter fields, dotted; default `['title', 'description']`. */
  readonly fields?: readonly string[]
  /**
   * Front-matter fields, dotted, that are the same in all locales: segments of any type that are not translatable, arrays as a
   * whole, tables value by value; default none. A field that is translated too is no shared one.
   */
  readonly shared?: readonly string[]
  /** `$…$` and `$$` are math; default false. */
  readonly math?: boolean
  /** `:::name` and `:name[…]` are directives; default false. */
  readonly directives?: boolean
  /** Zola, Hugo and Liquid tags (`{{ }}`, `{% %}`, `{{< >}}`, `{# #}`) are protected; default true for markdown, false for mdx. */
  readonly templates?: boolean
  /** Code languages (info words, lower case) whose comments and strings become segments; default none. */
  readonly codeText?: readonly string[]
}

/** One parsed Markdown file. `merge(document, new Map())` is `text`, byte for byte. */
export interface Document {
  readonly text: string
  readonly format: 'markdown' | 'mdx'
  readonly parser: ParserName
  readonly segments: readonly Segment[]
  /** What was asked of `extract`; `merge` reads its result again in the same way. Default: format and parser. */
  readonly options?: ExtractOptions
  /** Things found wrong in the content; a document that does not parse has one of severity error and no segments. */
  readonly findings: readonly Finding[]
}

/** One thing found wrong in content. The words are `t(code, params)`; `range` is UTF-16 offsets into the file's text. */
export interface Finding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly params: Readonly<Record<string, string | number>>
  readonly path?: string
  readonly range?: Range
  /** 1-based. */
  readonly line?: number
}
