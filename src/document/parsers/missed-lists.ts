import { startOf, type MarkdownNode } from '../markdown-node.ts'

type Parse = (text: string) => MarkdownNode

/**
 * Both parsers can stay in the state of a paragraph where none is: satteri 0.10 behind a link reference definition,
 * remark 15 behind indented code. They then see only the lists that may interrupt a paragraph, and take `4. x` and
 * an empty item for text. Where that happened, the text is parsed again with an empty quote before the list, which
 * ends the state; the quotes are taken out of the tree. Offsets are those of the text as it was given.
 */
export function findMissedLists(text: string, tree: MarkdownNode, parse: Parse): MarkdownNode {
  let found = tree
  const places = new Set<number>()
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const missed = missedLists(text, found).filter(place => !places.has(place))
    if (missed.length === 0) break
    for (const place of missed) places.add(place)
    found = parseWithQuotes(
      text,
      [...places].sort((a, b) => a - b),
      parse,
    )
  }
  return found
}

const MOST_ROUNDS = 4
const LEAVES: ReadonlySet<string> = new Set([
  'heading',
  'table',
  'code',
  'html',
  'definition',
  'leafDirective',
])
const MARKER = /\d{1,9}[.)](?=[ \t\r\n]|$)|[-+*](?=[ \t]*(?:[\r\n]|$))/y

/** Where paragraphs begin with a list marker: none should. */
function missedLists(text: string, { children = [] }: MarkdownNode): number[] {
  return children.flatMap(child => {
    if (child.type !== 'paragraph') return LEAVES.has(child.type) ? [] : missedLists(text, child)
    MARKER.lastIndex = Math.max(0, startOf(child))
    return MARKER.test(text) ? [startOf(child)] : []
  })
}

/** Text put in at an offset of the given text. */
interface Addition {
  /** Offset in the new text. */
  readonly offset: number
  /** Length of this addition and all before it. */
  readonly total: number
}

function parseWithQuotes(text: string, places: readonly number[], parse: Parse): MarkdownNode {
  const additions: Addition[] = []
  const parts: string[] = []
  let total = 0
  for (const [i, place] of places.entries()) {
    const quote = emptyQuote(text, place)
    parts.push(text.slice(places[i - 1] ?? 0, place), quote)
    additions.push({ offset: place + total, total: total + quote.length })
    total += quote.length
  }
  const tree = parse([...parts, text.slice(places.at(-1) ?? 0)].join(''))
  return withoutQuotes(tree, additions)
}

/** An empty quote, a blank line, and the prefix that the place's line has, list markers as blanks. */
function emptyQuote(text: string, place: number): string {
  let start = place
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  const prefix = text.slice(start, place).replaceAll(/[^>\t]/gu, ' ')
  return `>\n${prefix.trimEnd()}\n${prefix}`
}

/** The tree without the added quotes, with all offsets moved back. */
function withoutQuotes(node: MarkdownNode, additions: readonly Addition[]): MarkdownNode {
  const added = (child: MarkdownNode) =>
    child.type === 'blockquote' && additionAt(additions, startOf(child) + 1)?.offset === startOf(child)
  const children = node.children?.filter(child => !added(child)).map(child => withoutQuotes(child, additions))
  const position = node.position && {
    start: { offset: moveBack(additions, node.position.start.offset) },
    end: { offset: moveBack(additions, node.position.end.offset) },
  }
  return children === undefined ? { ...node, position } : { ...node, position, children }
}

function moveBack(additions: readonly Addition[], offset = 0): number {
  return offset - (additionAt(additions, offset)?.total ?? 0)
}

/** The last addition that begins before an offset of the new text. */
function additionAt(additions: readonly Addition[], offset: number): Addition | undefined {
  let low = 0
  let high = additions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((additions[middle]?.offset ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return additions[low - 1]
}
