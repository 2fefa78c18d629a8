import { escapeMark } from './ends.ts'
import type { End, FindEnd } from './rules.ts'

interface Quoting {
  /** `backslash` (the default), `doubled` (a mark twice is one of the text), or `none`. */
  readonly escape?: 'backslash' | 'doubled' | 'none'
  /** May go over several lines; default false. With backslashes, an escaped line end does in any case. */
  readonly lines?: boolean
  /** What opens code within the string, ending in the brace or parenthesis that its closing one answers: `${`. */
  readonly holes?: readonly string[]
}

/** To the closing `mark` of a string; code in holes (`${ … }`) may hold the mark in strings of its own. */
export function toQuote(mark: string, quoting: Quoting = {}): FindEnd {
  const stops = { text: textStops(mark, quoting), hole: holeStops(mark, quoting), mark }
  return (code, from) => scanQuoted(code, from, stops)
}

interface Stops {
  readonly text: RegExp
  readonly hole: RegExp
  readonly mark: string
}

const ESCAPE = String.raw`\\(?:\r\n|[^])?`
const LINE_END = String.raw`[\r\n]`

/** In the text; the first group is what opens a hole. */
function textStops(mark: string, { escape = 'backslash', lines = false, holes = [] }: Quoting): RegExp {
  const stops = holes.length > 0 ? [`(${holes.map(escapeMark).join('|')})`] : []
  if (escape === 'doubled') stops.push(escapeMark(mark + mark))
  stops.push(escapeMark(mark))
  if (escape === 'backslash') stops.push(ESCAPE)
  if (!lines) stops.push(LINE_END)
  return new RegExp(stops.join('|'), 'g')
}

/** In a hole; the first group opens something inside it. Strings with other quotes are passed over whole. */
function holeStops(mark: string, { lines = false, holes = [] }: Quoting): RegExp {
  const others = ['"', "'"]
    .filter(quote => quote !== mark)
    .map(q => String.raw`${q}(?:\\[^]|[^${q}\\\r\n])*${q}`)
  const parentheses = holes.some(hole => hole.endsWith('('))
  const stops = [`(${escapeMark(mark)}|[{${parentheses ? '(' : ''}])`, ...others, ESCAPE, '[})]']
  if (!lines) stops.push(LINE_END)
  return new RegExp(stops.join('|'), 'g')
}

// `waiting` holds what is still to come before the string ends: the mark for a text, a brace for a hole.
function scanQuoted(code: string, from: number, { text, hole, mark }: Stops): End {
  const waiting = [mark]
  let at = from
  for (;;) {
    const stops = waiting.at(-1) === mark ? text : hole
    stops.lastIndex = at
    const match = stops.exec(code)
    if (match === null) return { gaveUpAt: code.length }
    at = stops.lastIndex
    const [found, opening] = match
    if (found === '\n' || found === '\r') return { gaveUpAt: match.index }
    if (opening !== undefined) waiting.push(closingOf(opening, mark))
    else if (found === waiting.at(-1)) waiting.pop()
    if (waiting.length === 0) return { inner: match.index, end: at }
  }
}

function closingOf(opening: string, mark: string): string {
  if (opening.endsWith('{')) return '}'
  return opening.endsWith('(') ? ')' : mark
}
