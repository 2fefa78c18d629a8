import type { Segment } from '../types.ts'
import { closeEscape } from './close-escape.ts'
import { spanOf } from './groups.ts'

/** Escapes what would end an alt, a title, an attribute or a text of HTML; what surrounds the segment decides. */
export function fitInner(text: string, segment: Segment, target: string): string {
  const { start, end } = spanOf(segment)
  const before = text[start - 1] ?? ''
  if (segment.kind === 'image') return closeEscape(pairBrackets(pairBackticks(target)))
  if (segment.kind === 'other') return closeEscape(escapeTitle(before, target))
  if (segment.kind !== 'html') return target
  if (before === '=' && /[\s"'=<>`]|^$/.test(target)) return `"${target.replaceAll('"', '&quot;')}"`
  const entity = QUOTES[before]
  if (entity !== undefined && /=\s*$/.test(text.slice(Math.max(0, start - 20), start - 1)))
    return target.replaceAll(before, entity)
  return /[<>]/.test(text.slice(start, end)) ? target : escapeLoneTag(target)
}

const QUOTES: Readonly<Record<string, string>> = { '"': '&quot;', "'": '&#39;' }

/** A tag or a comment that is never closed would swallow what follows. */
function escapeLoneTag(target: string): string {
  return target.replaceAll(/<!--(?![^]*-->)|<(?=[A-Za-z/!?][^>]*$)/g, mark => `&lt;${mark.slice(1)}`)
}

function escapeTitle(open: string, target: string): string {
  const marks = open === '(' ? '()' : open
  return target.replaceAll(/(\\[^])|(["'()])/g, (mark, escaped?: string) =>
    escaped === undefined && marks.includes(mark) ? `\\${mark}` : mark,
  )
}

const CODE_SPAN = /(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g

/** A backtick without a partner would find one behind the alt. */
function pairBackticks(target: string): string {
  const isPaired = !target.replaceAll(/\\[^]/g, '').replaceAll(CODE_SPAN, '').includes('`')
  return isPaired ? target : target.replaceAll(/(\\[^])|`/g, (_mark, escaped?: string) => escaped ?? '\\`')
}

/** Escapes brackets that have no partner, which would end a label too early. */
export function pairBrackets(target: string): string {
  let depth = 0
  for (const [mark] of target.matchAll(/\\[^]|[[\]]/g)) {
    if (mark === '[') depth++
    else if (mark === ']' && --depth < 0) break
  }
  return depth === 0 ? target : target.replaceAll(/(\\[^])|[[\]]/g, (mark, escaped) => escaped ?? `\\${mark}`)
}
