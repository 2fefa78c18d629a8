import { normaliseMarkup } from './normalise-markup.ts'
import { type Place, placesOf, type Version } from './places.ts'

/** A segment whose markup is compared. */
export interface MarkupSide {
  readonly version: Version
  readonly place: Place
  readonly index: number
}

/** What is compared beside the markup on a segment's own lines. */
export interface MarkupScope {
  /** The lines above it. */
  readonly above: boolean
  /** The lines below it, down to the end of the text. */
  readonly below: boolean
  /** Both sides are headings: the marks of their level are compared elsewhere. */
  readonly headings: boolean
}

/** The markup that a segment answers for, in normal form. */
export function markupOf({ version: { text }, place }: MarkupSide, scope: MarkupScope): string {
  const { from, start, end, next } = place
  const line = startOfLine(text, start, from)
  const stop = endOfLine(text, end)
  const [lead, tail] = [text.slice(line, start), next < stop ? '' : text.slice(end, stop)]
  const own = scope.headings ? [`${lead.replace(OPENING, '')}#`, tail.replace(CLOSING, '')] : [lead, tail]
  const above = scope.above ? markupAbove(text, place) : ''
  const below = scope.below ? markupBelow(text, place) : ''
  return [above, own.join(' ⋯ '), below]
    .map(normaliseMarkup)
    .filter(part => part !== '⋯')
    .join('\n')
    .trim()
}

/** The lines between a segment and the one before it. */
export function markupAbove(text: string, { from, start, previous }: Place): string {
  const line = startOfLine(text, start, from)
  return text.slice(previous === -1 ? from : Math.min(endOfLine(text, from), line), line)
}

/** All that stands below a segment's last line. */
export function markupBelow(text: string, { end }: Place): string {
  return text.slice(endOfLine(text, end))
}

/** What stands before a segment on its line, in normal form: a bullet, `>`, `##`. */
export function markAt(version: Version, index: number): string {
  const place = placesOf(version)[index]
  if (place === undefined) return ''
  const line = startOfLine(version.text, place.start, place.from)
  return normaliseMarkup(`${version.text.slice(line, place.start)} `)
}

const OPENING = /#{1,6}[ \t]*$/
const CLOSING = /^[ \t]+#+[ \t]*$/

function startOfLine(text: string, at: number, limit: number): number {
  let start = at
  while (start > limit && !isLineEnd(text, start - 1)) start -= 1
  return start
}

function endOfLine(text: string, at: number): number {
  let end = at
  while (end < text.length && !isLineEnd(text, end)) end += 1
  return end
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r'
}
