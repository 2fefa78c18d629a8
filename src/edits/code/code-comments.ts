import { findCodeText } from '../../document/code-text.ts'
import { findLanguage } from '../../document/code/languages.ts'
import { readCodeLine, withoutKeywords } from './code-line.ts'
import { isDocstring } from './docstring.ts'
import { withoutIdle } from './idle-comments.ts'
import type { CommentLine } from './idle-comments.ts'
import { isProgramOutput } from './program-output.ts'
import { tokenise } from '../tokens/tokenise.ts'

/** What starts a comment in most languages, for those that are not known: at a line's start, or behind code. */
const ANY_COMMENT = [
  /(?:^|(?<=\s))\/\/([^\n]*)/gm,
  /\/\*((?:(?!\*\/)[^\n])*)/g,
  /^[ \t]*\*(?!\/)([^\n]*)/gm,
  /(?:^|(?<=[ \t]))(?:#+|--|;+)(?=[ \t])([^\n]*)/gm,
  /^[ \t]*%+([^\n]*)/gm,
  /<!--([^\n]*)/g,
  /<#((?:(?!#>)[^\n])*)/g,
  /\(\*((?:(?!\*\))[^\n])*)/g,
  /^[ \t]*(?:::|@?rem[ \t])([^\n]*)/gim,
]
/** Comments of the assembler for ARM, and those behind code for x86. */
const ASSEMBLY = /^(?:asm|assembly|gas|s|arm|armasm|aarch64|x86asm)$/
const ASSEMBLY_COMMENT = /(?:^|(?<=[ \t]))[@#]+[ \t]([^\n]*)/gm
/** Text and diagrams, whose every word is for people. */
const TEXTUAL =
  /^(?:te?xt|plain(?:text)?|mermaid|markdown|md|mdx|dot|graphviz|plantuml|puml|ascii|diagram|ditaa|d2)$/
const FENCES = /^[ \t]*(?:`{3,}|~{3,})[^\n]*|\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/g
/** What a banner says of a licence, or of the version and the home of a library. */
const LICENCE =
  /\blicen[cs]ed?\b|\bcopyright\b|\(c\) ?\d{4}|©|@preserve\b|\bversion\b[: "]{0,3}\d|\bv\d+\.\d|https?:\/\//i
const RUST = /^(?:rust|rs)$/
/** A line of Rust that rustdoc and mdBook leave out. */
const HIDDEN = /^[ \t]*#(?:[ \t][^\n]*)?$/gm
/** Traits of code that was commented out. */
const CODE = /[;{}]$|\w\(\)|=>|->|::|\s[=!<>]=?\s/

/**
 * Lines of words for people in code, in order: comments, docstrings, and all of it in text and diagrams. Left out is what no
 * reader sees or reads: hidden lines, licences, anchors, directives, paths, code that was commented out, output of programs.
 */
export function readComments(source: string, language = ''): string[] {
  const code = withoutUnread(source.trimEnd().replaceAll(FENCES, ''), language)
  const isOutput = findLanguage(language) === undefined && isProgramOutput(code)
  if (TEXTUAL.test(language)) return isOutput ? [] : code.split('\n')
  const lines =
    findLanguage(language) === undefined ? unknownComments(code, language) : knownComments(code, language)
  const told = isOutput ? lines.filter(({ isPlain }) => isPlain !== true) : lines
  return withoutIdle(told, code)
    .map(({ text }) => text)
    .filter(isProse)
}

/** Without hidden lines, and without the comments that minifiers keep for their licence; the lines themselves stay. */
function withoutUnread(code: string, language: string): string {
  return RUST.test(language) ? code.replaceAll(HIDDEN, '') : withoutBanners(code)
}

/** `/*! … *\/` is dropped where it reads like a licence; in Rust it is documentation. */
function withoutBanners(code: string): string {
  let [kept, at] = ['', 0]
  for (let start = code.indexOf('/*!'); start !== -1; start = code.indexOf('/*!', at)) {
    const end = code.indexOf('*/', start)
    if (end === -1) break
    const banner = code.slice(start, end)
    kept += code.slice(at, start) + (LICENCE.test(banner) ? banner.replaceAll(/[^\n]+/g, '') : `${banner}*/`)
    at = end + 2
  }
  return kept + code.slice(at)
}

/** What looks like a comment, and lines that look like a sentence. */
function unknownComments(code: string, language: string): CommentLine[] {
  const patterns = ASSEMBLY.test(language) ? [...ANY_COMMENT, ASSEMBLY_COMMENT] : ANY_COMMENT
  const lines = patterns.flatMap(pattern => commentsLike(pattern, code))
  const prose = Array.from(code.matchAll(/^[^\n]+$/gm), ({ index, 0: text }) => ({
    index,
    text,
    isPlain: true,
  }))
  const plain = prose.filter(
    ({ text }) => !CODE.test(text.trim()) && isSentence(text) && /^[^/#*;%<-]*$/.test(text),
  )
  return [...lines, ...plain].toSorted((a, b) => a.index - b.index)
}

function commentsLike(pattern: RegExp, code: string): CommentLine[] {
  return Array.from(code.matchAll(pattern), ({ index, 1: text = '' }) => ({ index, text: bare(text) }))
}

function knownComments(code: string, language: string): CommentLine[] {
  const known = findCodeText(code, language)
    .filter(({ kind, range }) => kind === 'comment' || isDocstring(code, range, language))
    .flatMap(({ range }) => linesOf(code, range.start, range.end))
  if (!ASSEMBLY.test(language)) return known
  return [...known, ...commentsLike(ASSEMBLY_COMMENT, code)].toSorted((a, b) => a.index - b.index)
}

function linesOf(code: string, start: number, end: number): CommentLine[] {
  let index = start
  return code
    .slice(start, end)
    .split('\n')
    .map(text => {
      const line = { index, text }
      index += text.length + 1
      return line
    })
}

/** Without the marks that decorate a comment's line or close it. */
function bare(line: string): string {
  const end = ['*/', '-->'].map(mark => line.lastIndexOf(mark)).find(at => at !== -1)
  return line
    .slice(0, end)
    .replace(/^[/*!]+/, '')
    .trim()
}

/** True for a comment's line that a translator may have translated: no path, and no code that was commented out. */
function isProse(line: string): boolean {
  const isCode = CODE.test(line.trim()) || readCodeLine(line) === 'surely'
  if (isCode && !isSentence(line)) return false
  const tokens = tokenise(line)
  const words = tokens.filter(token => token.type === 'word').length
  return words > (tokens.some(token => token.type === 'code') ? 1 : 0)
}

/** Words follow each other that are no keywords, the last of them aside: `let mut x` is none, `x is needed` is one. */
function isSentence(line: string): boolean {
  const runs = line.split(/[^\p{L}' ]/u).map(run => run.trim().split(/ +/))
  return runs.some(words => withoutKeywords(words.slice(0, -1)).some(word => word.length > 1))
}
