import { findCodeText } from '../../document/code-text.ts'
import { findLanguage } from '../../document/code/languages.ts'
import { tokenise } from '../tokens/tokenise.ts'

/** What starts a comment in most languages, for those that are not known: at a line's start, or behind code. */
const ANY_COMMENT = [
  /(?:^|(?<=\s))\/\/([^\n]*)/gm,
  /\/\*((?:(?!\*\/)[^\n])*)/g,
  /^[ \t]*\*(?!\/)([^\n]*)/gm,
  /(?:^|(?<=[ \t]))(?:#+|--|;+)(?=[ \t])([^\n]*)/gm,
  /^[ \t]*%+([^\n]*)/gm,
  /<!--([^\n]*)/g,
]
/** Text and diagrams, whose every word is for people. */
const TEXTUAL =
  /^(?:te?xt|plain(?:text)?|mermaid|markdown|md|mdx|dot|graphviz|plantuml|puml|ascii|diagram|ditaa|d2)$/
const FENCES = /^[ \t]*(?:`{3,}|~{3,})[^\n]*|\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/g
/** Traits of code that was commented out. */
const CODE = /[;{}]$|\w\(\)|=>|->|::|\s[=!<>]=?\s/
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'let mut pub fn use mod struct enum impl const static ref int char void unsigned signed long short float double bool ' +
    'string var val if else for while return new import export function class def extern crate where dyn unsafe ' +
    'async await match loop break continue type interface public private protected final'
  ).split(' '),
)

/** Lines of words for people in code, in order: comments, docstrings, and all of it in text and diagrams. */
export function readComments(source: string, language = ''): string[] {
  const code = source.trimEnd().replaceAll(FENCES, '')
  if (TEXTUAL.test(language)) return code.split('\n')
  const lines = findLanguage(language) === undefined ? unknownComments(code) : knownComments(code, language)
  return lines.filter(isProse)
}

/** What looks like a comment, and lines that look like a sentence. */
function unknownComments(code: string): string[] {
  const comments = ANY_COMMENT.flatMap(pattern => Array.from(code.matchAll(pattern)))
  const lines = comments.map(({ index, 1: text = '' }) => ({ index, text: bare(text) }))
  const prose = Array.from(code.matchAll(/^[^\n]+$/gm), ({ index, 0: text }) => ({ index, text }))
  const plain = prose.filter(
    ({ text }) => !CODE.test(text.trim()) && isSentence(text) && /^[^/#*;%<-]*$/.test(text),
  )
  return [...lines, ...plain].toSorted((a, b) => a.index - b.index).map(({ text }) => text)
}

function knownComments(code: string, language: string): string[] {
  return findCodeText(code, language)
    .filter(({ kind, range }) => kind === 'comment' || isDocstring(code, range.start))
    .flatMap(({ range }) => code.slice(range.start, range.end).split('\n'))
}

/** A triple-quoted string that begins a line is for people (PEP 257). */
function isDocstring(code: string, start: number): boolean {
  const line = code.slice(code.lastIndexOf('\n', start - 4) + 1, start)
  return /^[ \t]*[rRuU]?(?:"""|''')$/.test(line)
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
function isProse(line: string): boolean {
  if (CODE.test(line.trim()) && !isSentence(line)) return false
  const tokens = tokenise(line)
  const words = tokens.filter(token => token.type === 'word').length
  return words > (tokens.some(token => token.type === 'code') ? 1 : 0)
}

/** Words follow each other that are no keywords, the last of them aside: `let mut x` is none, `x is needed` is one. */
function isSentence(line: string): boolean {
  const runs = line.split(/[^\p{L}' ]/u).map(run => run.trim().split(/ +/))
  return runs.some(words => words.slice(0, -1).some(word => word.length > 1 && !KEYWORDS.has(word)))
}
