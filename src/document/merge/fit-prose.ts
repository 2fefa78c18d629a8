import { splitAtLines } from '../line-oriented.ts'
import { findTemplateTags } from '../template-tags.ts'
import type { Document, Segment } from '../types.ts'
import { closeEscape } from './close-escape.ts'
import { spanOf } from './groups.ts'

/**
 * Keeps a target one paragraph: indentation goes, and a mark that would open another block at the start of a line (a
 * list, a heading, a quote, a fence, a table, a directive …) is escaped, which readers do not see. Lines that the
 * source has too stay as they are.
 */
export function fitProse({ text, format }: Document, segment: Segment, target: string): string {
  const own = new Set(segment.source.split(/[\r\n]+/).map(line => line.trim()))
  const body = format === 'markdown' ? escapeOpenTags(segment.source, target) : target
  const tags = format === 'markdown' && body.includes('{') ? findTemplateTags(body) : []
  const lines: string[] = []
  for (const { 0: line, index } of body.matchAll(/[^\r\n]+/g)) {
    const isInTag = tags.some(({ start, end }) => start < index && index < end)
    const content = line.replace(/^[ \t]+/, '')
    if (isInTag) lines.push(line)
    else if (content !== '')
      lines.push(own.has(content.trim()) ? content : escapeLine(content, segment, format))
  }
  return closeEnd(text, segment, escapeTask(text, segment, lines.join('\n')))
}

function escapeLine(line: string, segment: Segment, format: Document['format']): string {
  const escape = ESCAPES.find(([form]) => form.test(line))
  if (escape !== undefined) return line.replace(escape[1], mark => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
  if (/^(?:`{3,}[^`]*|~{3,}.*)$/.test(line))
    return line.replace(/^[`~]+/, marks => marks.replaceAll(/./g, '\\$&'))
  if (opensHtml(line, segment.source)) return `\\${line}`
  if (/^(?:import|export)\s/.test(line) && (format === 'mdx' || isSpecial(line)))
    return line.replace(/\s/, '&#32;')
  // A backslash before anything else would be read (CommonMark 0.31.2, 2.4)
  return isSpecial(line) && ESCAPABLE.test(line) ? `\\${line}` : line
}

const ESCAPABLE = /^[!-/:-@[-`|}~]/

/** Lines that are no prose, and their part that ends in the character to escape. */
const ESCAPES: readonly (readonly [form: RegExp, upTo: RegExp])[] = [
  [/^[-+*](?:[ \t]|$)/, /^./],
  [/^([-*_])(?:[ \t]*\1){2,}[ \t]*$/, /^./],
  [/^=+[ \t]*$/, /^=/],
  [/^-+[ \t]*$/, /^-/],
  [/^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/, /^[^-]*-/],
  [/^#{1,6}(?:[ \t]|$)/, /^#/],
  [/^>/, /^>/],
  [/^\d{1,9}[.)](?:[ \t]|$)/, /^\d+[.)]/],
  [/^\[\^[^\]]+\]:/, /^\[/],
  [/^\[[^\]]+\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)?(?:[ \t]+(?:"[^"]*"?|'[^']*'?|\([^()]*\)?))?[ \t]*$/, /^\[/],
]

const HTML_BLOCK =
  /^<(?:[!?]|\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|pre|script|search|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|track|ul)(?=[\s/>]|$)|\/?[A-Za-z][^<>]*>[ \t]*$)/i

/** A tag that the source has within its text may begin a line as well. */
function opensHtml(line: string, source: string): boolean {
  const [tag] = HTML_BLOCK.exec(line) ?? []
  return tag !== undefined && !(tag.length > 2 && source.includes(tag))
}

function isSpecial(line: string): boolean {
  const runs = splitAtLines(line, findTemplateTags(line))
  const [run] = runs
  // The blanks of a hard break may belong to the run
  return runs.length !== 1 || run?.start !== 0 || run.end < line.trimEnd().length
}

/** A template tag that is never closed might find its end in a later paragraph. */
function escapeOpenTags(source: string, target: string): string {
  const tags = findTemplateTags(target)
  const isOpen = (at: number) => !tags.some(({ start, end }) => start <= at && at < end)
  return target.replaceAll(/\{(?=[{%#])/g, (mark, at: number) =>
    isOpen(at) && !source.includes(target.slice(at, at + 2)) ? '&#123;' : mark,
  )
}

/** `[x] ` at the start of an item would be a box to tick. */
function escapeTask(text: string, segment: Segment, target: string): string {
  const { start } = spanOf(segment)
  const isTask = /\[[ xX]\][ \t]+$/.test(text.slice(Math.max(0, start - 20), start))
  return segment.kind === 'list-item' && !isTask ? target.replace(/^(?=\[[ xX]\](?:\s|$))/, '\\') : target
}

/** Only where a mark stands right behind the segment. */
function closeEnd(text: string, segment: Segment, target: string): string {
  const isAtEnd = /^\s?$/.test(text[spanOf(segment).end] ?? '')
  return isAtEnd ? target : closeEscape(target)
}
