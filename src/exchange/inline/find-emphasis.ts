import { endOf, type MarkdownNode, startOf } from '../../document/markdown-node.ts'
import { parseMarkdown } from '../../document/parsers.ts'
import type { Atom, CodeKind } from './types.ts'

/**
 * Emphasis, strong emphasis and strikethrough of a segment's source, as pairs of marks. What the document has as placeholders is
 * hidden from the parser, so that nothing is found inside of them.
 */
export function findEmphasis(source: string, known: readonly Atom[]): Atom[] {
  if (!/[*_~]/.test(source)) return []
  const found: Atom[] = []
  collect(parseMarkdown(LEAD + mask(source, known)), found)
  return found
}

/** Words before the text: so it begins no list and no heading. */
const LEAD = 'x '

/** Codes become letters and commas, since marks heed what stands beside them; line ends become blanks. */
function mask(source: string, known: readonly Atom[]): string {
  let at = 0
  let masked = ''
  for (const { start, end } of known) {
    masked += source.slice(at, start) + veil(source.slice(start, end))
    at = end
  }
  return (masked + source.slice(at)).replaceAll(/[\r\n]/g, ' ')
}

/** As many UTF-16 units as the code has: letters at the ends where it has letters there, else commas. */
function veil(code: string): string {
  const [first = ',', last = ','] = [code.at(0), code.at(-1)].map(mark =>
    LETTER.test(mark ?? '') ? 'a' : ',',
  )
  return code.length === 1 ? first : first + 'a'.repeat(code.length - 2) + last
}

const LETTER = /[\p{L}\p{N}]/u

function collect(node: MarkdownNode, found: Atom[]): void {
  const kind = KINDS[node.type]
  if (kind !== undefined) addPair(node, kind, found)
  for (const child of node.children ?? []) collect(child, found)
}

const KINDS: Readonly<Record<string, CodeKind>> = { emphasis: 'emphasis', strong: 'strong', delete: 'delete' }

function addPair(node: MarkdownNode, kind: CodeKind, found: Atom[]): void {
  const { children = [] } = node
  const [start, end] = [startOf(node) - LEAD.length, endOf(node) - LEAD.length]
  const [from, to] = [startOf(children[0]) - LEAD.length, endOf(children.at(-1)) - LEAD.length]
  if (start < 0 || from <= start || to < from || end <= to) return
  const pair = `*${start}`
  found.push({ kind, start, end: from, role: 'open', pair, binding: false })
  found.push({ kind, start: to, end, role: 'close', pair, binding: false })
}
