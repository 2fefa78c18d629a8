import { lineBefore } from '../front-matter/lines.ts'
import type { Segment } from '../types.ts'
import { closeEscape } from './close-escape.ts'
import { pairBrackets } from './fit-inner.ts'
import { spanOf } from './groups.ts'

/**
 * The target for the title on the line of a directive or an admonition, on one line and without what would end it;
 * undefined when the segment is no such title.
 */
export function fitLabel(text: string, segment: Segment, target: string): string | undefined {
  const { start } = spanOf(segment)
  const line = lineBefore(text, start).slice(-LONGEST)
  const form = FORMS.find(({ before }) => before.test(line))
  return form?.fit(target.trim().replaceAll(/[ \t]*[\r\n][ \t\r\n]*/g, ' '))
}

const LONGEST = 500

interface Form {
  /** The line up to the title. */
  readonly before: RegExp
  readonly fit: (target: string) => string
}

const FORMS: readonly Form[] = [
  { before: /:{2,}[ \t]*[\w.-]+[ \t]*\[$/, fit: target => closeEscape(pairBrackets(target)) },
  { before: /:{3,}[ \t]*[\w-]+[ \t]+$/, fit: withoutAttributes },
  { before: /(?:!!!|\?\?\?\+?|===[!+]*)[ \t]+[^"]*"$/, fit: curlQuotes },
  { before: /\/{3,}[ \t]*[\w-]+[ \t]*\|[ \t]*$/, fit: target => target },
]

/** Braces at the end would be the directive's attributes; a bracket at the start, another form of title. */
function withoutAttributes(target: string): string {
  return target.replaceAll('{', '&#123;').replaceAll('}', '&#125;').replace(/^\[/, '\\[')
}

/** No escape exists for a quote in the title of an admonition. */
function curlQuotes(target: string): string {
  return target
    .split('"')
    .map((part, i) => (i === 0 ? part : (i % 2 === 1 ? '“' : '”') + part))
    .join('')
}
