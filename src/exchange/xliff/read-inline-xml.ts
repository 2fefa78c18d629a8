import { type CodeReader, codeOf, createCodeReader } from '../code-reader.ts'
import type { Inline, InlineCode } from '../types.ts'
import { attributeOf, localName, type XmlContent, type XmlElement } from './xml.ts'

/**
 * The text of a `source` or a `target`. Besides `g` and `x`, pairs of `bpt` and `ept` or `bx` and `ex` are read as codes with words
 * inside, `ph` and `it` as codes that stand for themselves; `mrk` and what is not known are left out around their words.
 */
export function readInlineXml(element: XmlElement): Inline[] {
  const reader = createCodeReader()
  readNodes(element.children, reader)
  return reader.end()
}

function readNodes(nodes: readonly XmlContent[], reader: CodeReader): void {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'cdata') reader.add(node.value)
    else if (node.type === 'element') readElement(node, reader)
  }
}

function readElement(node: XmlElement, reader: CodeReader): void {
  const id = attributeOf(node, 'id')
  const name = localName(node)
  if (name === 'g' || name === 'x') reader.add({ ...codeOf(name, id, readInlineXml(node)), ...shown(node) })
  else if (name === 'ph' || name === 'it') reader.add(codeOf('x', id))
  else if (name === 'bpt' || name === 'bx') reader.open(pairOf(node))
  else if (name === 'ept' || name === 'ex') reader.close(pairOf(node))
  else readNodes(node.children, reader)
}

/** What both ends of a pair have: `rid`, or in want of it their `id`. */
function pairOf(node: XmlElement): string {
  return attributeOf(node, 'rid') || attributeOf(node, 'id')
}

function shown(node: XmlElement): Pick<InlineCode, 'shown'> {
  const text = node.attributes['equiv-text']
  return typeof text === 'string' ? { shown: text } : {}
}
