import { isVoid } from '../../document/html/elements.ts'
import { readHtmlTokens } from '../../document/html/tokens.ts'
import type { Range } from '../../document/types.ts'

/** A tag of HTML or of a component. */
export interface Tag {
  readonly type: 'open' | 'close'
  /** Lower case. */
  readonly name: string
  readonly range: Range
}

/** The tags of a piece of HTML that opens and closes elements, offsets moved by `at`; none that stand alone (`<br>`, `<x/>`), no comments. */
export function readTags(html: string, at: number): Tag[] {
  return [...readHtmlTokens(html)].flatMap((token): Tag[] => {
    if (!('name' in token)) return []
    const { type, name, selfClosing, start, end } = token
    if (isVoid(name) || selfClosing) return []
    const range = { start: at + start, end: at + end }
    if (type !== 'opaque') return [{ type, name, range }]
    // One token with all its contents: its own tags are what counts.
    const isClosed = html.slice(start, end).toLowerCase().includes(`</${name}`)
    return isClosed ? [] : [{ type: 'open', name, range }]
  })
}
