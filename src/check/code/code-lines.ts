import { findCodeText } from '../../document/code-text.ts'
import { findLanguage } from '../../document/code/languages.ts'
import { findBareCode } from '../../edits/code/find-code.ts'
import { isProgramOutput } from '../../edits/code/program-output.ts'
import type { Range, Segment } from '../../document/types.ts'

/** A line of code without what a translator may change. */
export interface CodeLine {
  /** Without comments, strings emptied, white space only between words, one blank. */
  readonly key: string
  /** In `Segment.source`, UTF-16 offsets, without its end. */
  readonly range: Range
}

/**
 * Lines that are more than a comment; undefined where words for people may stand in any of them: text, diagrams, and what has no
 * language and is not plainly source code, as the output of programs.
 */
export function codeLines({ source, language = '' }: Segment): CodeLine[] | undefined {
  if (TEXTUAL.test(language)) return undefined
  if (findLanguage(language) === undefined && (isProgramOutput(source) || findBareCode(source) === undefined))
    return undefined
  const blotted = blot(
    source,
    findLanguage(language) === undefined ? guessed(source) : known(source, language),
  )
  const lines: CodeLine[] = []
  let start = 0
  for (const line of blotted.split('\n')) {
    const end = start + line.length
    const key = line
      .replaceAll(MARKS, ' ')
      .replaceAll(/\ue000+/g, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/(?<!\w) | (?!\w)/g, '')
    if (key !== '' && !ONLY_MARKS.test(key))
      lines.push({ key, range: { start, end: end - (line.endsWith('\r') ? 1 : 0) } })
    start = end + 1
  }
  return lines
}

const CONSOLE = /^(?:console|shell-session|terminal|bash|sh|shell|zsh)$/
const TEXTUAL =
  /^(?:te?xt|plain(?:text)?|mermaid|markdown|md|mdx|dot|graphviz|plantuml|puml|ascii|diagram|ditaa|d2|diff)$/

/** What begins or ends a comment, with nothing of it left between. */
const MARKS = /(?:\/\/[/!]?|\/\*+!?|(?<=^|\s)(?:#+|--|;+|%+)|<!--)[ \t]*\ue000[\ue000 \t]*(?:\*+\/|-->)?/g
const ONLY_MARKS = /^(?:\/\/+!?|\/?\*+\/?|#+|--+|;+|%+|<!--|-->|"""|''')$/

function known(code: string, language: string): Range[] {
  const found = findCodeText(code, language).map(({ range }) => range)
  // Terminal sessions for readers are commented in any style
  const slashes = CONSOLE.test(language)
    ? Array.from(
        code.matchAll(/^[ \t]*\/\/([^\n]+)/gm),
        ({ index, 0: { length }, 1: { length: own } = '' }) => ({
          start: index + length - own,
          end: index + length,
        }),
      )
    : []
  return [...found, ...slashes].toSorted((a, b) => a.start - b.start)
}

/** What looks like a comment or a string in most languages. */
function guessed(code: string): Range[] {
  return Array.from(code.matchAll(GUESSED), match => {
    const inner = match.slice(1).find(part => part !== undefined) ?? ''
    const start = match.index + match[0].indexOf(inner)
    return { start, end: start + inner.length }
  })
}

const GUESSED =
  /(?:^|(?<=\s))(?:\/\/|#|--|;)[ \t]+([^\n]+)|\/\*([^*]*)\*\/|"([^"\n]*)"|(?<!\w)'([^'\n]*)'|<!--((?:(?!<!--)[^\n])*?)-->/g

function blot(code: string, ranges: readonly Range[]): string {
  let [text, at] = ['', 0]
  for (const { start, end } of ranges) {
    if (start < at) continue
    text += code.slice(at, start) + code.slice(start, end).replaceAll(/[^\r\n]/g, '\ue000')
    at = end
  }
  return text + code.slice(at)
}
