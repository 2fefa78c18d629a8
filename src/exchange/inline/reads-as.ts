import { extract } from '../../document/extract.ts'
import type { Document } from '../../document/types.ts'
import { definitionsOf } from './definitions.ts'
import { keyOf } from './match-codes.ts'
import { codesIn, readPieces } from './pieces.ts'
import { readTag } from './read-tag.ts'
import type { Code, Piece, TextPlace } from './types.ts'

/** Whether a Markdown text, read in a block of the segment's kind, has these words and these codes. */
export function readsAs(text: string, wanted: readonly Piece[], place: TextPlace): boolean {
  const { segment } = place
  const document = place.target ?? place.document
  const marks = segment.level === undefined ? '' : `${'#'.repeat(segment.level)} `
  const { format, parser, options } = document
  const block = `${marks}${LEAD}${text.replaceAll(/[ \t]*\r?\n[ \t]*$/g, '')}\n\n`
  const read = extract(block + definitionsFor(document, text), { ...options, format, parser, fields: [] })
  const [first] = read.segments
  if (first === undefined || first.ranges[0]?.start !== marks.length) return false
  const known = new Set(codesIn(wanted).flatMap(code => addressOf(code) ?? []))
  const end = first.ranges.at(-1)?.end ?? 0
  if (end < block.trimEnd().length) return false
  return meaning(readPieces(first).pieces, known) === meaning([LEAD, ...wanted], known)
}

/** Words before the text: it must begin no list and no table; `merge` sees to that in the place where it is written. */
const LEAD = 'x '

/** Blanks beside each other are one to a reader. */
function meaning(pieces: readonly Piece[], known: ReadonlySet<string>): string {
  return canonical(pieces, known).replaceAll(/ {2,}/g, ' ')
}

/** One text for all spellings of the same; an address that is no code of the text's is words, which readers can click on. */
function canonical(pieces: readonly Piece[], known: ReadonlySet<string>): string {
  const parts = pieces.map(piece => {
    if (typeof piece === 'string') return JSON.stringify(piece).slice(1, -1)
    const address = addressOf(piece)
    if (address !== undefined && !known.has(address)) return JSON.stringify(address).slice(1, -1)
    return `"${meaningOf(piece)}"(${canonical(piece.content, known)})`
  })
  return parts.join('')
}

function addressOf({ kind, open }: Code): string | undefined {
  return kind === 'autolink' ? open.replaceAll(/^<|>$/g, '') : undefined
}

function meaningOf(code: Code): string {
  const tag = code.kind === 'html' && code.type === 'g' ? readTag(code.open)?.name : undefined
  const kind = tag !== undefined && code.open === `<${tag}>` ? EMPHASIS[tag] : undefined
  return kind === undefined ? keyOf(code) : `g ${kind}`
}

const EMPHASIS: Readonly<Record<string, string>> = { em: 'emphasis', strong: 'strong', del: 'delete' }

/** Definitions of the labels that the text may refer to: without them a reference is no link. */
function definitionsFor(document: Document, text: string): string {
  const lower = text.toLowerCase()
  const links = [...definitionsOf(document).values()].map(({ label }) => label)
  return [...links, ...footnotesIn(document)]
    .filter(label => lower.includes(label.toLowerCase()))
    .map(label => `[${label}]: x\n\n`)
    .join('')
}

const footnotes = new WeakMap<Document, readonly string[]>()

/** Labels of all footnotes, wherever they may be defined. */
function footnotesIn(document: Document): readonly string[] {
  const found =
    footnotes.get(document) ??
    Array.from(document.text.matchAll(/(?<![^\s>])\[(\^[^[\]\s]{1,999})\]:/g), ([, label = '']) => label)
  footnotes.set(document, found)
  return found
}
