import type { PlaceholderType, Range, Segment } from '../../document/types.ts'

/** Code, a tag of a template, a formula, a reference to a footnote or an expression in a segment. */
export interface Item {
  readonly type: PlaceholderType
  readonly segment: Segment
  /** In `Segment.source`, UTF-16 offsets. */
  readonly range: Range
  /** As written. */
  readonly text: string
  /** What is compared: the content without white space. */
  readonly key: string
}

/** What a translation repeats as it is, in the order of the text. Links, tags and ids of headings have rules of their own. */
export function readItems(segments: readonly Segment[]): Item[] {
  return segments.flatMap(segment => {
    const items = known.get(segment) ?? itemsOf(segment)
    known.set(segment, items)
    return items
  })
}

/** Translations share their source. */
const known = new WeakMap<Segment, readonly Item[]>()

function itemsOf(segment: Segment): Item[] {
  return segment.placeholders.flatMap(({ type, ranges }) => {
    if (!KEPT.has(type)) return []
    return ranges.map(range => {
      const text = segment.source.slice(range.start, range.end)
      return { type, segment, range, text, key: keyOf(type, text) }
    })
  })
}

const KEPT: ReadonlySet<PlaceholderType> = new Set([
  'code',
  'template',
  'math',
  'footnote',
  'expression',
  'directive',
])

function keyOf(type: PlaceholderType, text: string): string {
  const folded = text.normalize('NFC').replaceAll(/[\s\u00a0]+/g, ' ')
  if (type === 'code') return bare(withoutFence(folded))
  if (type === 'math') return bare(folded.replaceAll(/^\$+|(?<!\$)\$+$/g, ''))
  return bare(folded)
}

function withoutFence(code: string): string {
  const [fence = ''] = /^`+/.exec(code) ?? []
  const isClosed = code.length >= 2 * fence.length && code.endsWith(fence)
  return fence !== '' && isClosed ? code.slice(fence.length, -fence.length) : code
}

function bare(text: string): string {
  return text.replaceAll(' ', '').replaceAll('…', '...')
}
