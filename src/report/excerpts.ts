import { cutEnd } from './cut.ts'
import { printable } from './printable.ts'

/**
 * Both texts on one line of at most `width` cells each, beginning shortly before the place where they differ; `…`
 * stands for what was left out. A missing side stays null.
 */
export function excerpts(
  before: string | null,
  after: string | null,
  width: number,
): [string | null, string | null] {
  const start = Math.max(0, differAt(before, after) - Math.floor(width / 3))
  return [excerpt(before, start, width), excerpt(after, start, width)]
}

function differAt(before: string | null, after: string | null): number {
  if (before === null || after === null) return 0
  let i = 0
  while (i < before.length && i < after.length && before[i] === after[i]) i++
  return i
}

function excerpt(text: string | null, from: number, width: number): string | null {
  if (text === null) return null
  if (printable(text.slice(0, 2 * width)).length <= width && text.length <= 2 * width)
    return cutEnd(printable(text), width)
  const start = wordStart(text, from)
  const piece = printable(text.slice(start, start + 4 * width)).trimStart()
  return cutEnd(start > 0 ? `…${piece}` : piece, width)
}

/** The first word that begins at or after the offset, when one does soon; never inside a surrogate pair. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0
  const space = text.slice(from, from + 12).search(/\s/)
  const start = space === -1 ? from : from + space + 1
  return /[\udc00-\udfff]/.test(text[start] ?? '') ? start + 1 : start
}
