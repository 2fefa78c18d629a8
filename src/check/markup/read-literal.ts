import { endOf, type MarkdownNode, startOf } from '../../document/markdown-node.ts'
import { parseMarkdown } from '../../document/parsers.ts'
import type { Document, Range } from '../../document/types.ts'
import { blot } from '../blot.ts'
import { placeOf } from '../place-of.ts'

/** Stands for what belongs to no block of text: blank lines, code blocks, tags. */
const OUTSIDE = '\uE001'
/** Stands for what Markdown reads within a block of text: marks, code, addresses, template tags, escaped signs. */
export const READ = '\uE000'

/** A document as Markdown leaves it to a reader. */
export interface Literal {
  /**
   * The document's text in which only those characters are left that a reader sees as they are written; the others are U+E000
   * within a block of text and U+E001 outside, so offsets stay. Marks of emphasis that stand in it were not understood as such.
   */
  readonly text: string
  /** Blocks of code. */
  readonly code: readonly Range[]
  /** HTML: whole blocks of it, and single tags and comments in a text. */
  readonly html: readonly Range[]
}

const known = new WeakMap<Document, Literal>()

/** Reads what Markdown leaves as plain text; nothing of a document that could not be read as a whole. */
export function readLiteral(document: Document): Literal {
  const literal = known.get(document) ?? read(document)
  known.set(document, literal)
  return literal
}

function read({ text, format, findings, options, segments }: Document): Literal {
  const reading: Reading = { blocks: [], texts: [], code: [], html: [] }
  const outside = OUTSIDE.repeat(text.length)
  if (findings.some(({ code }) => UNREAD.has(code))) return { ...reading, text: outside }
  const templates = options?.templates ?? format === 'markdown'
  readNode(reading, parseMarkdown(text, { ...options, format, templates }))
  const shown = shownIn(text, blot(outside, reading.blocks, READ), reading.texts)
  const literal = blot(shown, placeholdersIn(segments), READ).replaceAll(ESCAPED, READ + READ)
  return { text: literal, code: reading.code, html: reading.html }
}

const UNREAD: ReadonlySet<string> = new Set(['document:mdxSyntax', 'document:tooDeep'])
const ESCAPED = /\\[!-/:-@[-`{-~]/g

interface Reading {
  readonly blocks: Range[]
  readonly texts: Range[]
  readonly code: Range[]
  readonly html: Range[]
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

function readNode(reading: Reading, node: MarkdownNode): void {
  const range = { start: startOf(node), end: endOf(node) }
  if (range.start >= 0 && BLOCKS.has(node.type)) reading.blocks.push(range)
  if (range.start >= 0 && node.type === 'code') reading.code.push(range)
  if (range.start >= 0 && node.type === 'html') reading.html.push(range)
  if (range.start >= 0 && node.type === 'text') reading.texts.push(range)
  for (const child of node.children ?? []) readNode(reading, child)
}

/** `base` with the ranges as they are in the text, which is as long. */
function shownIn(text: string, base: string, ranges: readonly Range[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (start < at) continue
    pieces.push(base.slice(at, start), text.slice(start, end))
    at = end
  }
  return [...pieces, base.slice(at)].join('')
}

/** Template tags among them, which the parser takes for text. */
function placeholdersIn(segments: Document['segments']): Range[] {
  return segments
    .filter(({ kind }) => kind !== 'front-matter')
    .flatMap(segment =>
      segment.placeholders.flatMap(({ ranges }) => ranges.map(range => placeOf(segment, range))),
    )
}
