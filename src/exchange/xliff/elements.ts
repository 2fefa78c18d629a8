import type { Inline } from '../types.ts'
import { withoutForbidden } from '../without-forbidden.ts'
import { textNodes } from './text-nodes.ts'
import type { XmlContent, XmlElement } from './xml.ts'

/** Those without a value are left out. */
type Attributes = Readonly<Record<string, string | undefined>>

/** An element; what XML 1.0 cannot hold is written as U+FFFD. */
export function element(name: string, given: Attributes, children: XmlContent[] = []): XmlElement {
  const attributes: Record<string, string> = {}
  for (const [key, value] of Object.entries(given))
    if (value !== undefined) attributes[key] = withoutForbidden(value)
  return { type: 'element', name, attributes, children }
}

/** A text with links, emphasis and pairs of tags as `g`, other codes as `x` with what they are as `equiv-text`. */
export function inlineNodes(pieces: readonly Inline[]): XmlContent[] {
  return pieces.flatMap((piece): XmlContent[] => {
    if (typeof piece === 'string') return textNodes(piece)
    const attributes = { id: piece.id, 'equiv-text': piece.type === 'x' ? piece.shown : undefined }
    return [element(piece.type, attributes, inlineNodes(piece.content))]
  })
}

/** Elements on lines of their own, at a depth in levels. */
export function lines(elements: readonly XmlElement[], depth: number): XmlContent[] {
  if (elements.length === 0) return []
  const indent = `\n${'  '.repeat(depth)}`
  const nodes = elements.flatMap((node): XmlContent[] => [{ type: 'text', value: indent }, node])
  return [...nodes, { type: 'text', value: indent.slice(0, -2) }]
}
