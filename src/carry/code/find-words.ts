import { findCodeText } from '../../document/code-text.ts'
import { findLanguage } from '../../document/code/languages.ts'
import type { Range } from '../../document/types.ts'

/** Words for people within one line of code: UTF-16 offsets into the line. */
export interface Words extends Range {
  readonly kind: 'comment' | 'string'
  readonly text: string
}

/** What opens a comment in most languages, for those that are not known. */
const ANY_COMMENT = [
  /(?:^[+-]?|\s)(?:\/\/+|(?:#+|--+|;+)(?=[ \t]))[ \t]*(\S.*)$/d,
  /\/\*+[ \t]*(\S.*?)[ \t]*\*\//d,
  /<!--[ \t]*(\S.*?)[ \t]*-->/d,
  /^[ \t]*%+[ \t]*(\S.*)$/d,
]

/** Comments and strings of each line; of an unknown language what looks like a comment. Lines end with LF. */
export function findWords(code: string, language = ''): Words[][] {
  const lines = code.split('\n')
  if (findLanguage(language) === undefined) return lines.map(wordsLike)
  const found: Words[][] = lines.map(() => [])
  let [line, start] = [0, 0]
  for (const { kind, range } of findCodeText(code, language)) {
    for (; range.start > start + (lines[line] ?? '').length; line += 1)
      start += (lines[line] ?? '').length + 1
    let from = start
    for (let at = line; at < lines.length && from < range.end; at += 1) {
      const text = lines[at] ?? ''
      const words = trimmed(text, { start: range.start - from, end: range.end - from })
      if (words.start < words.end)
        found[at]?.push({ kind, ...words, text: text.slice(words.start, words.end) })
      from += text.length + 1
    }
  }
  return found
}

function trimmed(line: string, range: Range): Range {
  let [start, end] = [Math.max(0, range.start), Math.min(line.length, range.end)]
  while (start < end && /\s/.test(line[start] ?? '')) start += 1
  while (end > start && /\s/.test(line[end - 1] ?? '')) end -= 1
  return { start, end }
}

function wordsLike(line: string): Words[] {
  for (const pattern of ANY_COMMENT) {
    const [start, end] = pattern.exec(line)?.indices?.[1] ?? [0, 0]
    const words = trimmed(line, { start, end })
    if (words.start < words.end)
      return [{ kind: 'comment', ...words, text: line.slice(words.start, words.end) }]
  }
  return []
}
