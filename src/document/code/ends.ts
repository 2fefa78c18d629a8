import type { End, FindEnd } from './rules.ts'

/** To the end of the line, the line's end left out. */
export const toLineEnd: FindEnd = (code, from) => {
  const end = endOfLine(code, from)
  return { inner: end, end }
}

/** To the next `mark`. */
export function toMark(mark: string): FindEnd {
  return (code, from) => before(code, code.indexOf(mark, from), mark.length)
}

/** To the `close` that belongs to the opening mark, where comments hold comments (Rust, Kotlin, Swift, Haskell). */
export function toNested(open: string, close: string): FindEnd {
  const marks = new RegExp(`${escapeMark(open)}|${escapeMark(close)}`, 'g')
  return (code, from) => {
    marks.lastIndex = from
    let depth = 1
    for (let match = marks.exec(code); match !== null; match = marks.exec(code)) {
      depth += match[0] === open ? 1 : -1
      if (depth === 0) return { inner: match.index, end: marks.lastIndex }
    }
    return { gaveUpAt: code.length }
  }
}

/** To a mark that depends on how the string was opened: `r##"` … `"##`, `R"x(` … `)x"`. */
export function toMirrored(closeOf: (opened: string) => string): FindEnd {
  return (code, from, opened) => toMark(closeOf(opened))(code, from, opened)
}

/** To the line that holds only the word after `<<`. */
export const toHereDocumentEnd: FindEnd = (code, from, opened) => {
  const word = escapeMark(opened.replace(/^<+[-~]?[ \t]*/, '').replace(/["'\\]/g, ''))
  const last = new RegExp(`^[ \\t]*${word};?\\r?$`, 'gm')
  last.lastIndex = endOfLine(code, from)
  const match = last.exec(code)
  return before(code, match?.index ?? -1, match?.[0].length ?? 0)
}

/** To the end of a YAML block scalar: the lines that are blank or further in than its key or dash. */
export const toBlockScalarEnd: FindEnd = (code, from, opened) => {
  const indent = indentOfOwner(code, from - opened.length)
  let end = endOfLine(code, from)
  while (end < code.length) {
    const line = code[end] === '\r' && code[end + 1] === '\n' ? end + 2 : end + 1
    const next = endOfLine(code, line)
    if (line + indentAt(code, line) < next && indentAt(code, line) <= indent) break
    end = next
  }
  return { inner: end, end }
}

function before(code: string, at: number, length: number): End {
  return at < 0 ? { gaveUpAt: code.length } : { inner: at, end: at + length }
}

function endOfLine(code: string, from: number): number {
  let end = from
  while (end < code.length && code[end] !== '\n' && code[end] !== '\r') end++
  return end
}

/** Column of the key or the dash that a block scalar at `at` belongs to. */
function indentOfOwner(code: string, at: number): number {
  const line = code.lastIndexOf('\n', at) + 1
  const [lead = '', dashes = ''] = /^ *((?:- +)*)/.exec(code.slice(line, at)) ?? []
  return line + lead.length < at
    ? lead.length
    : lead.length - dashes.length + Math.max(0, dashes.lastIndexOf('-'))
}

function indentAt(code: string, line: number): number {
  let end = line
  while (code[end] === ' ') end++
  return end - line
}

/** A mark as a regular expression's source. */
export function escapeMark(mark: string): string {
  return mark.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
}
