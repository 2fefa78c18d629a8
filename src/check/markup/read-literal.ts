import { endOf, type MarkdownNode, startOf } from '../../document/markdown-node.ts'
import { parseMarkdown } from '../../document/parsers.ts'
import type { Document, Range } from '../../document/types.ts'
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

function read(document: Document): Literal {
  const { text, format, findings, options } = document
  const reading: Reading = {
    text,
    chars: Array.from({ length: text.length }, () => OUTSIDE),
    code: [],
    html: [],
  }
  if (findings.some(({ code }) => UNREAD.has(code))) return { ...reading, text: reading.chars.join('') }
  const templates = options?.templates ?? format === 'markdown'
  readNode(reading, parseMarkdown(text, { ...options, format, templates }))
  blotPlaceholders(reading, document)
  const literal = reading.chars.join('').replaceAll(ESCAPED, READ + READ)
  return { text: literal, code: reading.code, html: reading.html }
}

const UNREAD: ReadonlySet<string> = new Set(['document:mdxSyntax', 'document:tooDeep'])
const ESCAPED = /\\[!-/:-@[-`{-~]/g

interface Reading {
  readonly text: string
  readonly chars: string[]
  readonly code: Range[]
  readonly html: Range[]
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

function readNode(reading: Reading, node: MarkdownNode): void {
  const range = { start: startOf(node), end: endOf(node) }
  if (range.start >= 0 && BLOCKS.has(node.type)) reading.chars.fill(READ, range.start, range.end)
  if (range.start >= 0 && node.type === 'code') reading.code.push(range)
  if (range.start >= 0 && node.type === 'html') reading.html.push(range)
  if (range.start >= 0 && node.type === 'text')
    for (let at = range.start; at < range.end; at += 1) reading.chars[at] = reading.text[at] ?? OUTSIDE
  for (const child of node.children ?? []) readNode(reading, child)
}

/** Template tags, which the parser takes for text. */
function blotPlaceholders({ chars }: Reading, { segments }: Document): void {
  for (const segment of segments.filter(({ kind }) => kind !== 'front-matter'))
    for (const range of segment.placeholders.flatMap(({ ranges }) => ranges)) {
      const { start, end } = placeOf(segment, range)
      chars.fill(READ, start, end)
    }
}
