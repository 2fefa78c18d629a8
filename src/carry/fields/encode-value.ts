import { encodings } from '../../document/front-matter/encodings.ts'
import { findFrontMatter } from '../../document/front-matter/find.ts'
import { indentAt } from '../../document/front-matter/lines.ts'
import { sampleOf } from '../../document/front-matter/sample.ts'
import { readScalars } from '../../document/front-matter/scalars.ts'
import type { Content, Value } from '../../document/front-matter/values.ts'

/** A value, and the text in which it stands. */
interface Origin {
  readonly value: Value
  readonly text: string
}

/** Where it is to be written: in the place of a value, or as a new one. */
interface Destination {
  readonly own: Value | undefined
  readonly text: string
}

/** Ways to write a value in the format and the manner of another text, best first; none where it cannot be said there. */
export function encodeValue({ value, text: from }: Origin, { own, text }: Destination): string[] {
  const format = findFrontMatter(text)?.format
  if (format === undefined) return []
  const style = { text, format, isOwn: findFrontMatter(from)?.format === format }
  if (value.content.type === 'list') return encodeList(value, own, style)
  if (value.content.type === 'string') return encodeString(value.content.text, own, style)
  if (own !== undefined && format === 'yaml' && value.content.type === 'date') {
    const [quote = ''] = /^["']/.exec(own.raw) ?? []
    return [quote + value.content.text + quote]
  }
  return encodePlain(value.content, value.raw, style)
}

interface Style {
  readonly text: string
  readonly format: 'toml' | 'yaml'
  /** The value comes from the same format. */
  readonly isOwn: boolean
}

/** In the quotes of the value that it replaces, else of those around. */
function encodeString(value: string, own: Value | undefined, { text, format }: Style): string[] {
  const raw = own?.content.type === 'string' ? own.raw : sampleRaw(text, format)
  const source = own?.content.type === 'string' ? own.content.text : ''
  return encodings({ format, raw, source }, value).map(({ code }) => code)
}

function sampleRaw(text: string, format: Style['format']): string {
  const block = findFrontMatter(text)
  const scalars = block === undefined ? [] : readScalars(text, block)
  return sampleOf(text, format, 'code' in scalars ? [] : scalars)
}

/** Numbers and dates that both formats write alike. */
const COMMON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const COMMON_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2})?)?$/

function encodePlain(
  { type, text }: Exclude<Content, { type: 'list' }>,
  raw: string,
  style: Style,
): string[] {
  if (type === 'other') return []
  if (style.isOwn) return [raw]
  if (type === 'boolean') return [text.toLowerCase()]
  return (type === 'number' ? COMMON_NUMBER : COMMON_DATE).test(text) ? [text] : []
}

/** As it is written in the source where the target writes the same way; else item by item, in brackets or in lines. */
function encodeList(value: Value, own: Value | undefined, style: Style): string[] {
  const { content, raw } = value
  const isFlow = raw.startsWith('[')
  const ownFlow = own === undefined || /^\[[^\n]*$/.test(own.raw)
  const items = content.type === 'list' ? content.items.map(item => encodeItem(item, own, style)) : []
  const known = items.flatMap(item => (item === undefined ? [] : [item]))
  const written = known.length === items.length ? [writeList(known, own, style)] : []
  const isAlike = style.isOwn && isFlow && ownFlow && !raw.includes('\n')
  return isAlike ? [raw, ...written] : written
}

function encodeItem(item: Content, own: Value | undefined, style: Style): string | undefined {
  if (item.type === 'list') return undefined
  if (item.type !== 'string') return encodePlain(item, item.text, { ...style, isOwn: false })[0]
  if (own === undefined || own.raw.startsWith('[')) return `"${escape(item.text)}"`
  const [first = ''] = /(?<=^-[ \t]+)[^\r\n]*/.exec(own.raw) ?? []
  return encodings({ format: style.format, raw: first, source: '' }, item.text)[0]?.code
}

function escape(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** One item on each line where the list that it replaces has them so. */
function writeList(items: readonly string[], own: Value | undefined, { text }: Style): string {
  if (own === undefined || items.length === 0) return `[${items.join(', ')}]`
  const [, gap] = /[[,][ \t]*((?:\r\n|\n)[ \t]*)/.exec(own.raw) ?? []
  if (own.raw.startsWith('[') && gap === undefined) return `[${items.join(', ')}]`
  if (own.raw.startsWith('[')) return inLines(items, own.raw, gap ?? '')
  const indent = indentAt(text, own.range.start)
  const [lead = '- '] = /^-[ \t]+/.exec(own.raw) ?? []
  const end = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  return items.map(item => lead + item).join(end + indent)
}

function inLines(items: readonly string[], raw: string, gap: string): string {
  const [tail = ''] = /(?:,[ \t]*)?(?:\r\n|\n)?[ \t]*\]$/.exec(raw) ?? []
  return `[${gap}${items.join(`,${gap}`)}${tail}`
}
