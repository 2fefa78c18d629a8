import { codeOf, type CodeReader, createCodeReader } from '../code-reader.ts'
import type { Inline } from '../types.ts'

/**
 * A text with its codes as tags: `<1>words</1>`, `<2/>`. What looks like such a tag in words gets a backslash before it, and backslashes
 * that stand directly before a tag are doubled; nothing else is escaped, so `Vec<u8>` reads as it is.
 */
export function writeTags(pieces: readonly Inline[]): string {
  return pieces.map((piece, i) => writePiece(piece, i === pieces.length - 1)).join('')
}

function writePiece(piece: Inline, isLast: boolean): string {
  if (typeof piece === 'string') return isLast ? escapeTags(piece) : beforeTag(piece)
  const { type, id, content } = piece
  if (type === 'x' && content.length === 0) return `<${id}/>`
  const inside = content.map(one => (typeof one === 'string' ? beforeTag(one) : writePiece(one, false)))
  return `<${id}>${inside.join('')}</${id}>`
}

function escapeTags(words: string): string {
  return words.replaceAll(TAG, (_, slashes: string, tag: string) => `${slashes}${slashes}\\${tag}`)
}

/** Words with a tag of ours right behind them. */
function beforeTag(words: string): string {
  const escaped = escapeTags(words)
  let slashes = 0
  while (escaped[escaped.length - 1 - slashes] === '\\') slashes++
  return escaped + '\\'.repeat(slashes)
}

/** Ids are those of this tool. */
const TAG = /(?<!\\)(\\*)(<\/?t?[1-9]\d{0,9}\/?>)/g

/** Reads a text with tags. A tag without its other end stands for itself. */
export function readTags(text: string): Inline[] {
  const reader = createCodeReader()
  let at = 0
  for (const { 0: found, 1: slashes = '', 2: tag = '', index } of text.matchAll(TAG)) {
    const isWords = slashes.length % 2 === 1
    reader.add(text.slice(at, index) + '\\'.repeat(Math.floor(slashes.length / 2)) + (isWords ? tag : ''))
    if (!isWords) readTag(tag, reader)
    at = index + found.length
  }
  reader.add(text.slice(at))
  return reader.end()
}

function readTag(tag: string, reader: CodeReader): void {
  const id = tag.replaceAll(/[</>]/g, '')
  if (tag.endsWith('/>')) reader.add(codeOf('x', id))
  else if (tag.startsWith('</')) reader.close(id)
  else reader.open(id)
}
