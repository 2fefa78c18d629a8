import type { Range } from './types.ts'

/**
 * Range of the alternative text in an image's source, inline or by reference (CommonMark 0.31.2, 6.4), in UTF-16
 * offsets; undefined when the brackets do not close where they should.
 */
export function findAlt(source: string): Range | undefined {
  const close = source.startsWith('![') ? closingBracket(source, 1) : -1
  if (close < 0) return undefined
  const closing = { '(': ')', '[': ']' }[source[close + 1] ?? '']
  return closing !== undefined && source.endsWith(closing) ? { start: 2, end: close } : undefined
}

/**
 * Range of the title at the very end of `source`, without its quotes. There must be one: a title cannot hold its
 * own quotes unescaped, so the nearest ones are its own.
 */
export function findTitle(source: string): Range | undefined {
  const close = source.length - 1
  const quote = source[close] === ')' ? '(' : (source[close] ?? '')
  if (!'"\'('.includes(quote)) return undefined
  for (let at = close - 1; at > 0; at--)
    if (source[at] === quote && !isEscaped(source, at)) return { start: at + 1, end: close }
  return undefined
}

// Code spans, autolinks and tags bind tighter than brackets; an escaped bracket is text.
const IN_BRACKETS = /\\[\s\S]|(`+)|<[^<>\n]*>|[[\]]/g

function closingBracket(source: string, open: number): number {
  const scan = new RegExp(IN_BRACKETS)
  scan.lastIndex = open
  let depth = 0
  for (let match = scan.exec(source); match !== null; match = scan.exec(source)) {
    if (match[1] !== undefined) scan.lastIndex = pastCode(source, scan.lastIndex, match[1].length)
    else if (match[0] === '[') depth++
    else if (match[0] === ']' && --depth === 0) return match.index
  }
  return -1
}

/** Behind the code span whose opening run of backticks ends at `from`; `from` itself when the run is never closed. */
function pastCode(source: string, from: number, length: number): number {
  for (const run of source.slice(from).matchAll(/`+/g))
    if (run[0].length === length) return from + run.index + length
  return from
}

function isEscaped(source: string, at: number): boolean {
  let start = at
  while (source[start - 1] === '\\') start--
  return (at - start) % 2 === 1
}
