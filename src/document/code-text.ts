import { findLanguage } from './code/languages.ts'
import { scanCode } from './code/scan.ts'
import type { Range } from './types.ts'

/** Text for people in code. */
export interface CodeText {
  readonly range: Range
  readonly kind: 'comment' | 'string'
}

/**
 * Finds comments and strings in code; `language` is a fence's info word, an unknown one gives nothing. A comment is
 * its text without marks, one range per line; a string is what stands between its quotes; blank ones are left out.
 * UTF-16 ranges, in order, never overlapping; linear time; any code, also broken, is taken.
 */
export function findCodeText(code: string, language: string): CodeText[] {
  const known = findLanguage(language)
  const found: CodeText[] = []
  if (known === undefined) return found
  for (const { rule, range } of scanCode(code, known)) {
    if (rule.kind === 'comment') found.push(...commentLines(code, range, rule.starred ?? false))
    if (rule.kind === 'string' && /\S/.test(code.slice(range.start, range.end)))
      found.push({ range, kind: 'string' })
  }
  return found
}

function commentLines(code: string, { start, end }: Range, starred: boolean): CodeText[] {
  const lines: CodeText[] = []
  let at = start
  for (const line of code.slice(start, end).split(/(?<=[\r\n])/)) {
    const range = trim(line, starred)
    if (range.start < range.end)
      lines.push({ range: { start: at + range.start, end: at + range.end }, kind: 'comment' })
    at += line.length
  }
  return lines
}

/** Without blanks at its ends; where stars decorate, without those that stand alone at either end. */
function trim(line: string, starred: boolean): Range {
  const lead = starred ? /^\s*(?:\*+(?=\s|$))?\s*/ : /^\s*/
  const start = lead.exec(line)?.[0].length ?? 0
  const text = line.slice(start).trimEnd()
  return { start, end: start + (starred ? withoutStars(text) : text).length }
}

function withoutStars(text: string): string {
  let end = text.length
  while (text[end - 1] === '*') end--
  return /\S/.test(text[end - 1] ?? ' ') ? text : text.slice(0, end).trimEnd()
}
