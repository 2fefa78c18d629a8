import type { Segment } from '../../document/types.ts'
import type { Version } from '../places.ts'

/** A stretch of text that what opens it governs: a callout, a tab, an element, the body of a shortcode. UTF-16 offsets. */
export interface Scope {
  readonly label: string
  readonly start: number
  readonly end: number
}

/** Scopes of both versions, each in order of their starts, without those whose opening line only one of them has, or has more often. */
export function sharedScopes(before: Version, after: Version): [Scope[], Scope[]] {
  const [older, newer] = [scopesOf(before), scopesOf(after)]
  if (older.length === 0 || newer.length === 0) return [[], []]
  const [counts, countsNow] = [countLabels(older), countLabels(newer)]
  const isShared = ({ label }: Scope): boolean => counts.get(label) === countsNow.get(label)
  return [older.filter(isShared), newer.filter(isShared)]
}

function countLabels(scopes: readonly Scope[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { label } of scopes) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

const known = new WeakMap<readonly Segment[], readonly Scope[]>()

function scopesOf(version: Version): readonly Scope[] {
  const scopes = known.get(version.segments) ?? findScopes(version)
  known.set(version.segments, scopes)
  return scopes
}

/** GitHub's and Obsidian's callouts. */
const CALLOUT = /^[ \t]*>[ \t>]*\[!/
const QUOTED = /^[ \t]*>/
/** MkDocs: admonitions and tabs, with an indented body. */
const INDENTED = /^[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]+["\w]/
const COLONS = /^[ \t>]*(:{3,})(.*)$/
/** Shortcodes and elements; names that close. */
const TAG =
  /\{%-?[ \t]*(end)?(\w*)[^%]*%\}|\{\{[<%][ \t]*(\/?)[ \t]*([\w/.-]+)[^}]*?(\/?)[ \t]*[%>]\}\}|<(\/?)([A-Za-z][\w.-]*)(?:"[^"]*"|'[^']*'|[^"'<>])*?(\/?)>/g
const ANY = /[<{:>!?=]/
/** UTF-16 units of a line that opens or closes something, at most. */
const MAX_LINE = 1000
/** So many openers may wait for their end, and so many lines may a body have. */
const MAX_OPEN = 100
const MAX_BODY = 500

interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

interface Opener {
  readonly name: string
  readonly line: number
  readonly start: number
}

function findScopes({ text, segments }: Version): Scope[] {
  const lines = linesOf(text, segments)
  const [scopes, open]: [Scope[], Opener[]] = [[], []]
  const close = (isIts: (name: string) => boolean, line: number): void => {
    const at = open.findLastIndex(({ name }) => isIts(name))
    const [opener] = at === -1 ? [] : open.splice(at)
    if (opener === undefined || opener.line === line) return
    scopes.push({ label: labelOf(lines, opener.line), start: opener.start, end: lines[line]?.end ?? 0 })
  }
  lines.forEach((line, at) => {
    if (line.text.length > MAX_LINE || !ANY.test(line.text)) return
    if (open.length > MAX_OPEN) open.splice(0, open.length - MAX_OPEN)
    const body = isCallout(line, lines[at - 1])
      ? QUOTED
      : INDENTED.test(line.text)
        ? bodyOf(line.text)
        : undefined
    if (body !== undefined) scopes.push(bodyScope(lines, at, body))
    const [, colons, rest = ''] = COLONS.exec(line.text) ?? []
    if (colons !== undefined && rest.trim() !== '') open.push({ name: ':::', line: at, start: line.start })
    else if (colons !== undefined) close(name => name === ':::', at)
    for (const tag of line.text.matchAll(TAG)) {
      const { name, closes, alone } = readTag(tag)
      if (closes) close(other => other === name || (name === '%' && other.startsWith('%')), at)
      else if (!alone) open.push({ name, line: at, start: line.start + tag.index })
    }
  })
  return scopes.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A callout's mark is on the first line of its quote. */
function isCallout({ text }: Line, above: Line | undefined): boolean {
  return CALLOUT.test(text) && quoteDepth(text) > quoteDepth(above?.text ?? '')
}

function quoteDepth(text: string): number {
  return (/^[ \t>]*/.exec(text)?.[0] ?? '').split('>').length
}

function readTag([
  ,
  end,
  block = '',
  slash,
  short = '',
  alone,
  bar,
  element = '',
  single,
]: RegExpMatchArray): {
  name: string
  closes: boolean
  alone: boolean
} {
  const name = element === '' ? (short === '' ? `%${block}` : `{${short}`) : `<${element}`
  return {
    name,
    closes: end === 'end' || slash === '/' || bar === '/',
    alone: alone === '/' || single === '/',
  }
}

/** Lines of the text; those of code are empty. */
function linesOf(text: string, segments: readonly Segment[]): Line[] {
  const code = segments.filter(({ kind }) => kind === 'code').flatMap(({ ranges }) => ranges)
  let [start, next] = [0, 0]
  return text.split('\n').map(line => {
    const end = start + line.length
    while ((code[next]?.end ?? Infinity) <= start) next += 1
    const isCode = (code[next]?.start ?? Infinity) < end
    const found = { text: isCode ? '' : line, start, end }
    start = end + 1
    return found
  })
}

function bodyOf(opener: string): RegExp {
  const indent = /^[ \t]*/.exec(opener)?.[0] ?? ''
  return new RegExp(`^(?:${indent}(?: {4}|\\t)|[ \\t]*$)`)
}

function bodyScope(lines: readonly Line[], at: number, body: RegExp): Scope {
  let last = at
  while (last - at < MAX_BODY && lines[last + 1] !== undefined && body.test(lines[last + 1]?.text ?? ''))
    last += 1
  return { label: labelOf(lines, at), start: lines[at]?.start ?? 0, end: lines[last]?.end ?? 0 }
}

/** The line that opens a scope, with a summary on the next. */
function labelOf(lines: readonly Line[], at: number): string {
  const next = lines[at + 1]?.text ?? ''
  const label = (lines[at]?.text ?? '') + (/^\s*<summary\b/.test(next) ? next : '')
  return label.replaceAll(/\s+/g, ' ').trim()
}
