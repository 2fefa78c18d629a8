import type { Segment } from '../../document/types.ts'
import { blot } from '../blot.ts'
import { proseOf } from '../prose-of.ts'
import type { Scripts } from './scripts-of.ts'

/**
 * A segment's prose without what translators keep on purpose: what stands in quotation marks or parentheses, and titles in another
 * script than the target's as the text of a link or in emphasis. Offsets stay.
 */
export function blotKept(segment: Segment, { target }: Scripts): string {
  const foreign = (text: string): string => (target.test(text) ? text : blank(text))
  let prose = proseOf(segment)
  // What a program printed, line by line, and long forms before their translation: `title="Cascading Style Sheets - …"`.
  if (segment.kind === 'image' && prose.includes('\n')) return blank(prose)
  if (segment.kind === 'html') prose = prose.replace(/^[^-–—]*[-–—]|[-–—][^-–—]*$/, foreign)
  const titles = linkTexts(segment).filter(({ start, end }) => !target.test(prose.slice(start, end)))
  return blot(prose, titles, BREAK).replaceAll(KEPT, blank).replaceAll(EMPHASIS, foreign)
}

function blank(text: string): string {
  return BREAK.repeat(text.length)
}

/** A sign at which runs of words end. */
const BREAK = '|'

const KEPT =
  /\([^()（）]*[)）]|（[^()（）]*[)）]|"[^"]*"|“[^“”]*”|«[^«»]*»|「[^「」]*」|『[^『』]*』|‘[^‘’]*’(?!\p{L})|(?<!\p{L})'[^']*'(?!\p{L})|《[^《》]*》|„[^„“”]*[“”]/gu
const EMPHASIS = /([*_]{1,3})(?![\s*_])[^*_]+\1/g

function linkTexts({ placeholders }: Segment): { start: number; end: number }[] {
  return placeholders.flatMap(({ type, ranges: [open, close] }) =>
    type === 'link' && open !== undefined && close !== undefined
      ? [{ start: open.end, end: close.start }]
      : [],
  )
}
