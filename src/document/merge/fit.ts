import type { Segment } from '../types.ts'
import { spanOf } from './groups.ts'

/** A segment to be written, and the one that it was cut out of. */
export interface Place {
  readonly segment: Segment
  readonly parent?: Segment
}

/**
 * Makes a target fit where its segment stands: line breaks become spaces where none can be, pipes in a table are
 * escaped, as are quotes in an attribute or a title and unpaired brackets in an alt.
 */
export function fitText(text: string, { segment, parent }: Place, target: string): string {
  const isCell = (parent ?? segment).kind === 'table-cell'
  const oneLine = mayBreak(segment, parent) ? target : target.replaceAll(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
  const whole = isCell ? oneLine.replaceAll(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|') : oneLine
  if (segment.kind === 'heading') return escapeClosing(text, segment, whole)
  return parent === undefined ? whole : fitInner(text, segment, withoutBlankLines(segment, whole))
}

function mayBreak({ kind, source }: Segment, parent: Segment | undefined): boolean {
  const isProse = kind === 'paragraph' || kind === 'list-item' || kind === 'code'
  return /[\r\n]/.test(source) || (isProse && parent === undefined)
}

/** A blank line would end the paragraph or the block of HTML around an inner segment. */
function withoutBlankLines({ kind }: Segment, target: string): string {
  return kind === 'code' ? target : target.replaceAll(/(\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+/g, '$1')
}

/** `#`s at the end of a heading would be taken for its closing sequence. */
function escapeClosing(text: string, segment: Segment, target: string): string {
  const { start, end } = spanOf(segment)
  const isAtx = /#[ \t]+$/.test(text.slice(Math.max(0, start - 50), start))
  const isClosed = /^[ \t]+#/.test(text.slice(end, end + 200))
  return isAtx && !isClosed ? target.replace(/(^|[ \t])(#+[ \t]*)$/, '$1\\$2') : target
}

function fitInner(text: string, segment: Segment, target: string): string {
  const { start, end } = spanOf(segment)
  const before = text[start - 1] ?? ''
  if (segment.kind === 'image') return pairBrackets(target)
  if (segment.kind === 'other') return escapeTitle(before, target)
  if (segment.kind !== 'html') return target
  if (before === '=' && /[\s"'=<>`]/.test(target)) return `"${target.replaceAll('"', '&quot;')}"`
  if (before !== text[end]) return target
  return before === '"'
    ? target.replaceAll('"', '&quot;')
    : before === "'"
      ? target.replaceAll("'", '&#39;')
      : target
}

function escapeTitle(open: string, target: string): string {
  const marks = open === '(' ? '()' : open
  return target.replaceAll(/(\\[^])|(["'()])/g, (mark, escaped?: string) =>
    escaped === undefined && marks.includes(mark) ? `\\${mark}` : mark,
  )
}

function pairBrackets(target: string): string {
  let depth = 0
  for (const [mark] of target.matchAll(/\\[^]|[[\]]/g)) {
    if (mark === '[') depth++
    else if (mark === ']' && --depth < 0) break
  }
  return depth === 0 ? target : target.replaceAll(/(\\[^])|[[\]]/g, (mark, escaped) => escaped ?? `\\${mark}`)
}
