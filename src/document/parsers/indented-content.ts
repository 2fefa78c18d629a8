import { endOf, startOf, type MarkdownNode } from '../markdown-node.ts'

/**
 * Parses text in which admonitions (`!!! note`), foldable ones (`???`) and tabs (`=== "Linux"`) of Python-Markdown have their content
 * below them, indented by four columns: Markdown calls that code. Here it is what a reader sees, in a node of its own. Offsets are those of
 * `text`. https://python-markdown.github.io/extensions/admonition/
 */
export function parseIndentedContent(text: string, parse: (text: string) => MarkdownNode): MarkdownNode {
  let starts: readonly number[] = SUSPECT.test(text) ? findContents(text) : []
  for (let again = 0; starts.length > 0 && again < MOST_READINGS; again++) {
    const tree = parse(withMarks(text, starts))
    const items = startsOfItems(tree)
    const found = starts.filter(start => items.has(start))
    if (found.length === starts.length) return unwrap(tree, new Set(found))
    // In code, in HTML and in comments all is as it is written
    starts = found
  }
  return parse(text)
}

const MOST_READINGS = 3
const SUSPECT = /^ *(?:!!!|\?\?\?|===)/m
const HEADS: readonly RegExp[] = [
  /^( *)(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+"[^"]*")?$/,
  /^( *)===[!+]*[ \t]+"[^"]*"$/,
]

/** Where the indentation of a container's content begins that belongs to it: UTF-16 offsets, ordered. */
function findContents(text: string): number[] {
  const starts: number[] = []
  let wanted: number | undefined
  let at = 0
  for (const line of text.split(/(?<=\n|\r(?!\n))/)) {
    const content = line.trimEnd()
    if (content !== '') {
      const indent = /^ */.exec(line)?.[0].length ?? 0
      if (wanted !== undefined && indent === wanted + WIDTH) starts.push(at + wanted)
      wanted = HEADS.map(head => head.exec(content)?.[1]?.length).find(found => found !== undefined)
    }
    at += line.length
  }
  return starts
}

/** Columns of indentation. */
const WIDTH = 4

/** A bullet in place of a blank makes the content an item of a list, whatever stands in it, and moves nothing. */
function withMarks(text: string, starts: readonly number[]): string {
  let at = 0
  const parts = starts.map(start => {
    const part = `${text.slice(at, start)}+`
    at = start + 1
    return part
  })
  return parts.join('') + text.slice(at)
}

/** Where the items of all lists begin. */
function startsOfItems(node: MarkdownNode, starts: Set<number> = new Set()): Set<number> {
  if (node.type === 'listItem') starts.add(startOf(node))
  for (const child of node.children ?? []) startsOfItems(child, starts)
  return starts
}

/** Items that are content become containers, and what else is in their lists stays a list. */
function unwrap(node: MarkdownNode, starts: ReadonlySet<number>): MarkdownNode {
  if (node.children === undefined) return node
  const children = node.children.flatMap(child =>
    child.type === 'list' ? splitList(unwrap(child, starts), starts) : [unwrap(child, starts)],
  )
  return { ...node, children }
}

function splitList(list: MarkdownNode, starts: ReadonlySet<number>): MarkdownNode[] {
  const items = list.children ?? []
  if (!items.some(item => starts.has(startOf(item)))) return [list]
  const parts: MarkdownNode[] = []
  let rest: MarkdownNode[] = []
  const flush = (): void => {
    if (rest.length > 0) parts.push(listOf(list, rest))
    rest = []
  }
  for (const item of items) {
    if (starts.has(startOf(item))) {
      flush()
      parts.push({ ...item, type: 'containerDirective' })
    } else rest.push(item)
  }
  flush()
  return parts
}

function listOf(list: MarkdownNode, items: readonly MarkdownNode[]): MarkdownNode {
  const position = { start: { offset: startOf(items[0]) }, end: { offset: endOf(items.at(-1)) } }
  return { ...list, children: items, position }
}
