import { findCodeText } from '../document/code-text.ts'
import { tokenise } from './tokenise.ts'

/** What code starts a comment with in most languages, for those that are not known. */
const ANY_COMMENT = /^[ \t]*(?:\/\/|\/\*|\*|#+(?=[ \t])|--(?=[ \t])|;+(?=[ \t])|%+(?=[ \t])|<!--)([^\n]*)/gm
/** Traits of code that was commented out. */
const CODE = /[;{}]$|\w\(\)|=>|->|::|\s[=!<>]=?\s/

/** Lines of comments in code, in order. */
export function readComments(code: string, language: string | undefined): string[] {
  const known = findCodeText(code, language ?? '').filter(({ kind }) => kind === 'comment')
  const lines = known.map(({ range }) => code.slice(range.start, range.end))
  return lines.length > 0 ? lines : Array.from(code.matchAll(ANY_COMMENT), match => bare(match[1] ?? ''))
}

/** Without the marks that decorate a comment's line or close it. */
function bare(line: string): string {
  const end = ['*/', '-->'].map(mark => line.lastIndexOf(mark)).find(at => at !== -1)
  return line
    .slice(0, end)
    .replace(/^[/*!]+/, '')
    .trim()
}

/** True for a comment's line that a translator may have translated: no path, no directive, no code that was commented out. */
export function isProse(line: string): boolean {
  if (CODE.test(line.trim())) return false
  const tokens = tokenise(line)
  const words = tokens.filter(token => token.type === 'word').length
  return words > (tokens.some(token => token.type === 'code') ? 1 : 0)
}
