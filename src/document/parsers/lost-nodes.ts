import { endOf, startOf, type MarkdownNode } from '../markdown-node.ts'

/**
 * Gives positions to nodes that have none: mdast-util-gfm-autolink-literal finds some bare addresses only after
 * parsing, and the texts and links it makes of them carry no position (mdast-util-gfm-autolink-literal 2.0).
 * A node that cannot be placed is left as it is.
 */
export function placeLostNodes(node: MarkdownNode, text: string): MarkdownNode {
  const { children } = node
  if (children === undefined || children.length === 0) return node
  const placed = children.some(child => child.position === undefined) ? place(node, children, text) : children
  const deep = placed.map(child => placeLostNodes(child, text))
  return deep.every((child, i) => child === children[i]) ? node : { ...node, children: deep }
}

function place(parent: MarkdownNode, children: readonly MarkdownNode[], text: string): MarkdownNode[] {
  const limit = innerEnd(parent, text)
  let end = innerStart(parent, text)
  return children.map((child, i) => {
    const placed =
      child.position === undefined ? placeOne({ child, next: children[i + 1], end, limit }, text) : child
    end = Math.max(end, endOf(placed))
    return placed
  })
}

interface Lost {
  readonly child: MarkdownNode
  readonly next: MarkdownNode | undefined
  /** Where the sibling before it ends. */
  readonly end: number
  /** Where the parent's content ends. */
  readonly limit: number
}

function placeOne({ child, next, end, limit }: Lost, text: string): MarkdownNode {
  const address = addressOf(child)
  const found = address === undefined ? undefined : findAddress(text, address, end)
  const start = address === undefined ? end : (found?.index ?? -1)
  const stop =
    address === undefined ? startOfNext(next, { end, limit }, text) : start + (found?.[0].length ?? 0)
  if (start < 0 || stop < start || stop > limit) return child
  const position = { start: { offset: start }, end: { offset: stop } }
  const children = child.children?.map(inner => ({ ...inner, position }))
  return children === undefined ? { ...child, position } : { ...child, position, children }
}

function startOfNext(
  next: MarkdownNode | undefined,
  { end, limit }: Pick<Lost, 'end' | 'limit'>,
  text: string,
): number {
  if (next === undefined) return limit
  const address = addressOf(next)
  return next.position === undefined && address !== undefined
    ? (findAddress(text, address, end)?.index ?? -1)
    : startOf(next)
}

/** An address in the source, where a mark may be escaped or written as an entity. */
function findAddress(text: string, address: string, from: number): RegExpExecArray | null {
  const source = address.replaceAll(/[!-/:-@[-`{-~]/g, mark => {
    const code = mark.charCodeAt(0)
    const named = mark === '&' ? '|&amp;' : ''
    return `(?:\\\\?\\${mark}|&#0*${code};|&#[xX]0*${code.toString(16)};${named})`
  })
  const scan = new RegExp(source, 'g')
  scan.lastIndex = from
  return scan.exec(text)
}

/** The text of a bare address. */
function addressOf({ type, children }: MarkdownNode): string | undefined {
  return type === 'link' ? children?.[0]?.value : undefined
}

function innerStart(parent: MarkdownNode, text: string): number {
  const outer = text.slice(startOf(parent), endOf(parent))
  return startOf(parent) + (OPENING[parent.type]?.exec(outer)?.[0].length ?? 0)
}

function innerEnd(parent: MarkdownNode, text: string): number {
  const outer = text.slice(startOf(parent), endOf(parent))
  return endOf(parent) - (CLOSING[parent.type]?.exec(outer)?.[0].length ?? 0)
}

const OPENING: Readonly<Record<string, RegExp>> = {
  heading: /^#{1,6}[ \t]+/,
  tableCell: /^\|?[ \t]*/,
  emphasis: /^[*_]/,
  strong: /^[*_]{2}/,
  delete: /^~~?/,
}
const CLOSING: Readonly<Record<string, RegExp>> = {
  heading: /(?:[ \t]+#+)?[ \t]*$|[\r\n]+[ \t]*[=-]+[ \t]*$/,
  paragraph: /[ \t\r\n]*$/,
  tableCell: /[ \t]*\|?$/,
  emphasis: /[*_]$/,
  strong: /[*_]{2}$/,
  delete: /~~?$/,
}
