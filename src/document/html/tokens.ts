import type { Range } from '../types.ts'
import { isOpaque } from './elements.ts'

/** A tag with its name in lower case; an opaque element (`script`, `code` …) is one tag with all its contents. */
export interface HtmlTag extends Range {
  readonly type: 'open' | 'close' | 'opaque'
  readonly name: string
  readonly selfClosing: boolean
  readonly attributes: readonly HtmlAttribute[]
}

/** An attribute that has a value; `range` is the value without its quotes. */
export interface HtmlAttribute {
  readonly name: string
  readonly range: Range
}

/** `mute`: comments, declarations and broken tags. */
export type HtmlToken = HtmlTag | (Range & { readonly type: 'text' | 'mute' })

/**
 * Cuts HTML into tokens that follow one another without a gap, in linear time. Follows the tokenisation of the HTML
 * standard, but a tag in which another `<` begins is broken and mute, and a comment without an end ends the text.
 */
export function* readHtmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    const token = html[at] === '<' ? (readMute(html, at) ?? readTag(html, at)) : undefined
    const next = token ?? readText(html, at)
    yield next
    at = next.end
  }
}

const MUTE: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
]

function readMute(html: string, start: number): HtmlToken | undefined {
  const [open, close] = MUTE.find(([mark]) => html.startsWith(mark, start)) ?? []
  if (open === undefined || close === undefined) return undefined
  // `<!-->` and `<!--->` are whole comments: two dashes of the opening mark may serve the closing one.
  const found = html.indexOf(close, start + (open === '<!--' ? 2 : open.length))
  return { type: 'mute', start, end: found < 0 ? html.length : found + close.length }
}

const TAG = /<(\/?)([a-z][^\s/><]*)/iy

function readTag(html: string, start: number): HtmlToken | undefined {
  TAG.lastIndex = start
  const match = TAG.exec(html)
  if (match === null) return undefined
  const name = (match[2] ?? '').toLowerCase()
  const { attributes, end, closed } = readAttributes(html, TAG.lastIndex)
  if (!closed) return { type: 'mute', start, end }
  if (match[1] === '/') return { type: 'close', start, end, name, selfClosing: false, attributes: [] }
  const selfClosing = html[end - 2] === '/'
  if (!isOpaque(name) || (selfClosing && !RAW_TEXT.test(name))) {
    return { type: 'open', start, end, name, selfClosing, attributes }
  }
  return { type: 'opaque', start, end: endOfElement(html, name, end), name, selfClosing, attributes }
}

/** Elements that the standard lets no `/>` close. */
const RAW_TEXT = /^(?:script|style|textarea|title|iframe|xmp|noembed|noframes)$/

const ATTRIBUTE = /[\s/]*([^\s/>=<][^\s/>=<]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s><"'][^\s><]*)))?/y
const TAG_END = /[\s/=]*(>?)/y

function readAttributes(
  html: string,
  from: number,
): { attributes: HtmlAttribute[]; end: number; closed: boolean } {
  const attributes: HtmlAttribute[] = []
  let at = from
  for (;;) {
    ATTRIBUTE.lastIndex = at
    const match = ATTRIBUTE.exec(html)
    if (match === null) break
    at = ATTRIBUTE.lastIndex
    const value = match[2] ?? match[3] ?? match[4]
    const end = match[4] === undefined ? at - 1 : at
    if (value !== undefined) {
      attributes.push({ name: (match[1] ?? '').toLowerCase(), range: { start: end - value.length, end } })
    }
  }
  TAG_END.lastIndex = at
  const closed = TAG_END.exec(html)?.[1] === '>'
  return { attributes, end: closed ? TAG_END.lastIndex : at, closed }
}

/** Past the element's end tag, else the end of the text, as a browser would have it. */
function endOfElement(html: string, name: string, from: number): number {
  const endTag = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  endTag.lastIndex = from
  if (endTag.exec(html) === null) return html.length
  const end = html.indexOf('>', endTag.lastIndex)
  return end < 0 ? html.length : end + 1
}

function readText(html: string, start: number): HtmlToken {
  const next = html.indexOf('<', start + 1)
  return { type: 'text', start, end: next < 0 ? html.length : next }
}
