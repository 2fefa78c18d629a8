import type { Inline, InlineCode } from '../types.ts'
import { attributeOf, localName, type XmlContent, type XmlElement } from './xml.ts'

/**
 * The text of a `source` or a `target`. Besides `g` and `x`, pairs of `bpt` and `ept` or `bx` and `ex` are read as codes with words
 * inside, `ph` and `it` as codes that stand for themselves; `mrk` and what is not known are left out around their words.
 */
export function readInlineXml(element: XmlElement): Inline[] {
  const levels: Level[] = [{ pieces: [], id: '' }]
  readNodes(element.children, levels)
  while (levels.length > 1) leaveOpen(levels)
  return levels[0]?.pieces ?? []
}

/** The text, and in it the pairs that are still open. */
interface Level {
  readonly pieces: Inline[]
  readonly id: string
}

function readNodes(nodes: readonly XmlContent[], levels: Level[]): void {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'cdata') add(levels, node.value)
    else if (node.type === 'element') readElement(node, levels)
  }
}

function readElement(node: XmlElement, levels: Level[]): void {
  const id = attributeOf(node, 'id')
  const name = localName(node)
  if (name === 'g' || name === 'x') add(levels, { ...code(name, id, readInlineXml(node)), ...shown(node) })
  else if (name === 'ph' || name === 'it') add(levels, code('x', id, []))
  else if (name === 'bpt' || name === 'bx') levels.push({ pieces: [], id: pairOf(node) })
  else if (name === 'ept' || name === 'ex') closePair(pairOf(node), levels)
  else readNodes(node.children, levels)
}

/** What both ends of a pair have: `rid`, or in want of it their `id`. */
function pairOf(node: XmlElement): string {
  return attributeOf(node, 'rid') || attributeOf(node, 'id')
}

function closePair(id: string, levels: Level[]): void {
  if (!levels.some((level, i) => i > 0 && level.id === id)) return add(levels, code('x', id, []))
  while (levels.at(-1)?.id !== id) leaveOpen(levels)
  const pair = levels.pop()
  if (pair !== undefined) add(levels, code('g', id, pair.pieces))
}

/** A pair that is not closed stands for itself, before its words. */
function leaveOpen(levels: Level[]): void {
  const open = levels.pop()
  if (open === undefined) return
  add(levels, code('x', open.id, []))
  for (const piece of open.pieces) add(levels, piece)
}

function shown(node: XmlElement): Pick<InlineCode, 'shown'> {
  const text = node.attributes['equiv-text']
  return typeof text === 'string' ? { shown: text } : {}
}

function code(type: 'x' | 'g', id: string, content: readonly Inline[]): InlineCode {
  return { type, id, content }
}

function add(levels: readonly Level[], piece: Inline): void {
  const pieces = levels.at(-1)?.pieces ?? []
  const last = pieces.at(-1)
  if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
  else if (piece !== '') pieces.push(piece)
}
