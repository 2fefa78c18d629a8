import { endOf, startOf, type MarkdownNode } from '../markdown-node.ts'

/**
 * satteri 0.10 stays in its paragraph state when another block stands on the line after a link reference definition,
 * and then takes a list for a paragraph where only a list that may interrupt one would be seen (`4. x`, an empty
 * item). Where that happened the text is parsed again with a blank line after such definitions, which changes
 * nothing else; offsets are those of the text as it was given.
 */
export function findMissedLists(
  text: string,
  tree: MarkdownNode,
  parse: (text: string) => MarkdownNode,
): MarkdownNode {
  const gaps = hasMissedList(text, tree) ? missingGaps(tree) : []
  if (gaps.length === 0) return tree
  const again = parse(withGaps(text, gaps))
  moveBack(
    again,
    gaps.map((gap, i) => gap + i),
  )
  return again
}

/** A paragraph never begins with a list marker. */
function hasMissedList(text: string, { children = [] }: MarkdownNode): boolean {
  return children.some(child => {
    if (child.type !== 'paragraph') return !LEAVES.has(child.type) && hasMissedList(text, child)
    MARKER.lastIndex = startOf(child)
    return MARKER.test(text)
  })
}

const LEAVES: ReadonlySet<string> = new Set(['heading', 'table', 'code', 'html', 'definition'])
const MARKER = /\d{1,9}[.)](?=[ \t\r\n]|$)|[-+*](?=[ \t]*(?:[\r\n]|$))/y

/** Ends of the top-level definitions that another block follows without a blank line. */
function missingGaps({ children = [] }: MarkdownNode): number[] {
  return children.flatMap((child, i) => {
    const next = children[i + 1]
    const isTight = child.type === 'definition' && next !== undefined && BLOCKS.has(next.type)
    return isTight ? [endOf(child)] : []
  })
}

const BLOCKS: ReadonlySet<string> = new Set(
  'heading html thematicBreak code table blockquote list'.split(' '),
)

function withGaps(text: string, gaps: readonly number[]): string {
  return [0, ...gaps].map((gap, i) => text.slice(gap, gaps[i])).join('\n')
}

interface Movable {
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined
  children?: readonly Movable[]
}

/** Takes the added line ends, which stand at `added` in the new text, out of all offsets. */
function moveBack(node: Movable, added: readonly number[]): void {
  for (const point of [node.position?.start, node.position?.end])
    if (point?.offset !== undefined) point.offset -= countBefore(added, point.offset)
  for (const child of node.children ?? []) moveBack(child, added)
}

function countBefore(sorted: readonly number[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
