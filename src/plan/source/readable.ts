import type { Range } from '../../document/types.ts'
import type { Inline } from '../../exchange/types.ts'

/** A text as edits of its words are judged: in Markdown, codes named by their ids, pairs left to their words. */
export function readable(pieces: readonly Inline[]): string {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return escape(piece)
      return piece.type === 'g' ? readable(piece.content) : codeNamed(piece.id)
    })
    .join('')
}

/** Words in Markdown, with nothing in them that could be read as a code. */
export function escape(words: string): string {
  return words.replaceAll(SPECIAL, String.raw`\$&`)
}

/** The words again. */
export function unescape(markdown: string): string {
  return markdown.replaceAll(/\\([\\`[\]<*])/g, '$1')
}

const SPECIAL = /[\\`[\]<*]/g

/** The same of a text that has places of its own, and where each character stands there. */
export interface ReadText {
  readonly text: string
  /** For each character of `text` its place; null for a code. What does not stand side by side has places that do not touch. */
  readonly places: readonly (Range | null)[]
}

/** Reads the markup of XLIFF, or that with its references resolved; what is neither a tag nor a reference of ours is words. */
export function readMarkup(markup: string): ReadText {
  let text = ''
  const places: (Range | null)[] = []
  const add = (written: string, place: Range | null): void => {
    text += written
    for (let i = 0; i < written.length; i += 1) places.push(place)
  }
  for (const match of markup.matchAll(TOKENS)) {
    const [token, tag, reference] = match
    const place = { start: match.index, end: match.index + token.length }
    if (tag !== undefined) add(codeIn(tag), null)
    else add(escape(reference === undefined ? token : (REFERENCES[reference] ?? token)), place)
  }
  return { text, places }
}

const TOKENS = /(<\/?[gx](?:\s[^<>]*)?>)|&(lt|gt|quot|apos|amp);|[^]/gu
const REFERENCES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** A pair leaves its words. */
function codeIn(tag: string): string {
  const [, id] = /^<x\b[^>]*?\sid=["']([^"']*)["']/.exec(tag) ?? []
  return id === undefined ? '' : codeNamed(id)
}

function codeNamed(id: string): string {
  return `\`#${id}\``
}
