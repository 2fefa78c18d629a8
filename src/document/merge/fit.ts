import type { Document, Segment } from '../types.ts'
import { closeEscape } from './close-escape.ts'
import { fitCodeText } from './fit-code.ts'
import { fitInner } from './fit-inner.ts'
import { fitProse } from './fit-prose.ts'
import { fitLabel } from './fit-label.ts'
import { spanOf } from './groups.ts'

/** A segment to be written, and the one that it was cut out of. */
export interface Place {
  readonly segment: Segment
  readonly parent?: Segment
}

/**
 * Makes a target fit where its segment stands: line breaks become spaces where none can be, pipes in a table are
 * escaped, as are quotes in an attribute or a title, unpaired brackets in an alt, and marks that would open another
 * block. What cannot be made to fit is left as it is, for `merge` to refuse.
 */
export function fitText(document: Document, place: Place, target: string): string {
  const { text } = document
  const { segment, parent } = place
  const isCell = (parent ?? segment).kind === 'table-cell'
  const whole = isCell ? escapePipes(fitLines(place, target)) : fitLines(place, target)
  if (segment.kind === 'code') return fitCodeText(text, place, whole)
  if (parent !== undefined || segment.kind === 'html') return fitInner(text, segment, whole)
  if (segment.kind === 'heading' && !isSetext(text, segment)) return escapeClosing(text, segment, whole)
  if (isCell) return closeEscape(startsLine(text, segment) ? fitProse(document, segment, whole) : whole)
  if (!isProse(segment)) return whole
  return fitLabel(text, segment, target) ?? fitProse(document, segment, whole)
}

function fitLines({ segment, parent }: Place, target: string): string {
  if (segment.kind === 'code') return mayBreak(segment, parent) ? target : onOneLine(target)
  return mayBreak(segment, parent) ? withoutBlankLines(target) : onOneLine(target)
}

function onOneLine(target: string): string {
  return target.replaceAll(/[ \t]*[\r\n][ \t\r\n]*/g, ' ')
}

/** A blank line would end the paragraph or the block of HTML. */
function withoutBlankLines(target: string): string {
  return target.replaceAll(/(\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+/g, '$1')
}

function mayBreak(segment: Segment, parent: Segment | undefined): boolean {
  const isOwn = parent === undefined
  return /[\r\n]/.test(segment.source) || (isOwn && (segment.kind === 'code' || isParagraph(segment)))
}

function isParagraph({ kind }: Segment): boolean {
  return kind === 'paragraph' || kind === 'list-item'
}

function isProse(segment: Segment): boolean {
  return isParagraph(segment) || segment.kind === 'heading'
}

function escapePipes(target: string): string {
  return target.replaceAll(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|')
}

function isSetext(text: string, segment: Segment): boolean {
  return !/#[ \t]+$/.test(text.slice(Math.max(0, spanOf(segment).start - 50), spanOf(segment).start))
}

function startsLine(text: string, segment: Segment): boolean {
  const { start } = spanOf(segment)
  return /(?:^|[\r\n])[ \t>]*$/.test(text.slice(Math.max(0, start - 50), start))
}

/** `#`s at the end of a heading would be taken for its closing sequence. */
function escapeClosing(text: string, segment: Segment, target: string): string {
  const { end } = spanOf(segment)
  const isClosed = /^[ \t]+#/.test(text.slice(end, end + 200))
  return isClosed ? target : target.replace(/(^|[ \t])(#+[ \t]*)$/, '$1\\$2')
}
