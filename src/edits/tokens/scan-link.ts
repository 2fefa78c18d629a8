import { matchHere, skipSpace, squeeze, take, takeAs } from './scan.ts'
import type { Scan } from './scan.ts'

const FOOTNOTE = /\[\^[^[\]\s]+\]/y
const TASK = /\[[ xX]\](?=\s)/y
/** With nothing behind the address but a title (CommonMark 4.7); else it is a sentence that begins with a link. */
const DEFINITION = /\[(?!\^)[^\]\n]+\]:[ \t]*(?:<[^<>\n]*>|\{\{[^\n]*\}\}|\S+)(?=[ \t]*(?:["'(\n]|$))/y
/** A definition that leads nowhere, written so that its title is read by nobody; a note of what is to be done is read. */
const HIDDEN = /\[[^\]\n]+\]:[ \t]*(?:#|<>)[ \t]+(?:\([^\n]*\)|"[^\n]*"|'[^\n]*')(?=[ \t]*(?:\n|$))/y
const NOTE = /\b(?:TODO|FIXME)\b/
const LABEL = /\[[^[\]]{0,999}\]/y
/** Brackets that neither an address nor a label follows. */
const SHORTCUT = /\[[^[\]\n]{1,80}\](?![([:])/y
/** An option, a name in capitals, things to choose from, or one that may be repeated. */
const OPTIONAL =
  /^(?:--?[A-Za-z].*|[A-Z][A-Z_-]*[A-Z](?:\.{3}|…)?|[\w-]+(?: ?\| ?[\w-]+)+|[\w<>-]+ ?(?:\.{3}|…))$/
/** Begins a line that shows how a command is called. */
const USAGE = /^[\s*_]*(?:usage|syntax|synopsis)\b[*_]*:/i
const MAX_USAGE = 20
const MAX_LABEL = 999

/** `[` or `![`: remembers the bracket; footnotes, task boxes and definitions are taken whole. */
export function scanOpenBracket(scan: Scan): boolean {
  const image = scan.text[scan.at] === '!'
  if (image && scan.text[scan.at + 1] !== '[') return false
  if (!image && takeWhole(scan)) return true
  const isLiteral = !image && isNotation(scan)
  if (isLiteral) take(scan, 'symbol', scan.at + 1)
  else scan.at += image ? 2 : 1
  scan.brackets.push({ from: scan.at, image, isLiteral })
  return true
}

/** Brackets around what may be left out of a command, or around an index, are no label: `[--hot]`, `[CUP]`, `cup[0]`. */
function isNotation(scan: Scan): boolean {
  const inner = matchHere(scan, SHORTCUT)?.slice(1, -1)
  if (inner === undefined) return false
  const isIndex = /[A-Za-z\d_]/.test(scan.text[scan.at - 1] ?? '')
  return isIndex || OPTIONAL.test(inner) || USAGE.test(scan.text.slice(0, MAX_USAGE))
}

function takeWhole(scan: Scan): boolean {
  const footnote = matchHere(scan, FOOTNOTE)
  if (footnote !== undefined) return take(scan, 'footnote', scan.at + footnote.length)
  const task = matchHere(scan, TASK)
  if (task !== undefined) return take(scan, 'marker', scan.at + task.length)
  if (scan.at > 0 && scan.text[scan.at - 1] !== '\n') return false
  const hidden = matchHere(scan, HIDDEN)
  if (hidden !== undefined && !NOTE.test(hidden)) return take(scan, 'comment', scan.at + hidden.length)
  const definition = matchHere(scan, DEFINITION)
  return definition !== undefined && take(scan, 'target', scan.at + definition.length)
}

/** `]`: a link's or image's target or label; a pair of brackets alone is a shortcut reference's label. */
export function scanCloseBracket(scan: Scan): boolean {
  const open = scan.brackets.pop()
  const close = scan.at
  scan.at += 1
  if (open === undefined || open.isLiteral) return true
  const next = scan.text[scan.at]
  if (next === '(' && takeTarget(scan, open.image)) return true
  if (next === '[' && takeLabel(scan, open.image)) return true
  const label = close - open.from > MAX_LABEL ? '' : labelKey(scan.text.slice(open.from, close))
  scan.tokens.push({ type: open.image ? 'image' : 'label', text: `[${label}]`, key: label })
  return true
}

function takeLabel(scan: Scan, image: boolean): boolean {
  const label = matchHere(scan, LABEL)
  if (label === undefined) return false
  const key = labelKey(label.slice(1, -1))
  return takeAs(scan, scan.at + label.length, { type: image ? 'image' : 'label', key })
}

/** Labels match without regard to case and white space (CommonMark 4.7); their formatting is looked at elsewhere. */
function labelKey(label: string): string {
  return squeeze(label).toLowerCase()
}

/** `(target "title")`: the target is one token; a title's words stay prose. */
function takeTarget(scan: Scan, image: boolean): boolean {
  const start = skipSpace(scan.text, scan.at + 1)
  const end = endOfTarget(scan.text, start)
  const next = skipSpace(scan.text, end)
  const title = scan.text[next]
  if (title !== ')' && (next === end || (title !== '"' && title !== "'"))) return false
  const key = scan.text.slice(start, end)
  return takeAs(scan, title === ')' ? next + 1 : next, { type: image ? 'image' : 'target', key })
}

/** End of a link destination (CommonMark 6.3): `<…>`, or no space with parentheses in balance. */
function endOfTarget(text: string, start: number): number {
  if (text[start] === '<') return endOfAngle(text, start)
  let depth = 0
  let at = start
  for (; at < text.length; at += 1) {
    const c = text[at]
    if (c === '\\') at += 1
    else if (c === '(') depth += 1
    else if (c === ')' && depth-- === 0) break
    else if (c === ' ' || c === '\n' || c === '\t' || c === '\r') break
    else if (c === ']' && text[at + 1] === '(') break
  }
  return Math.min(at, text.length)
}

function endOfAngle(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '>') return at + 1
    if (text[at] === '<' || text[at] === '\n') break
  }
  return start
}
