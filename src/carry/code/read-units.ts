import { findWords, type Words } from './find-words.ts'

/** One line of code. */
export interface CodeLine {
  readonly text: string
  readonly words: readonly Words[]
  /** The line without its words, blanks around comments aside: lines that differ in their translation only are equal. */
  readonly key: string
}

/** One line of code, or lines that follow each other and hold nothing but words under the same marks: a translation may break these elsewhere. */
export interface Unit {
  readonly lines: readonly CodeLine[]
  readonly key: string
  /** Its lines, blanks at their ends left out. */
  readonly text: string
  /** True: words and their marks alone. */
  readonly isWords: boolean
}

/** Cuts a code block into units; lines end with LF. */
export function readUnits(code: string, language?: string): Unit[] {
  const words = findWords(code, language)
  const groups: CodeLine[][] = []
  let open = ''
  for (const [i, text] of code.split('\n').entries()) {
    const line = { text, words: words[i] ?? [], key: keyOf(text, words[i] ?? []) }
    const run = isWordsOnly(line) ? line.key : ''
    if (run !== '' && run === open) groups.at(-1)?.push(line)
    else groups.push([line])
    open = run
  }
  return groups.map(unitOf)
}

function unitOf(lines: readonly CodeLine[]): Unit {
  const [first] = lines
  return {
    lines,
    key: first?.key ?? '',
    text: lines.map(({ text }) => text.trimEnd()).join('\n'),
    isWords: first !== undefined && isWordsOnly(first),
  }
}

/** Stands for the words of a line. */
const GAP = '\0'
const OPEN = String.raw`\/\/+[!<]*|\/\*+[!<]*|#+[:!]?|--+|;+|<!--|%+|\{-|\(\*`
const MARK = new RegExp(String.raw`^(.*?)[ \t]*(${OPEN})[ \t]*$`)
/** What stands around the words of a line that has no code. */
const LEAD = new RegExp(String.raw`^\s*(?:${OPEN}|\*+)?\s*$`)
const TAIL = /^\s*(?:\*+\/|-->|-\}|\*\))?\s*$/

function keyOf(text: string, words: readonly Words[]): string {
  let [key, at] = ['', 0]
  for (const { kind, start, end } of words) {
    key += (kind === 'comment' ? closeTo(text.slice(at, start)) : text.slice(at, start)) + GAP
    at = end
  }
  const rest = text.slice(at)
  return (key + (words.at(-1)?.kind === 'comment' ? rest.trim() : rest)).trimEnd()
}

/** How far a comment stands behind code, and its words behind its mark, is a matter of looks. */
function closeTo(lead: string): string {
  const [, code, mark = ''] = MARK.exec(lead) ?? []
  if (code === undefined) return lead
  return code === '' ? lead.trimEnd() : `${code} ${mark}`
}

function isWordsOnly({ text, words }: CodeLine): boolean {
  const [only] = words
  if (only === undefined || words.length > 1) return false
  const [lead, tail] = [text.slice(0, only.start), text.slice(only.end)]
  return only.kind === 'comment' ? LEAD.test(lead) && TAIL.test(tail) : (lead + tail).trim() === ''
}
