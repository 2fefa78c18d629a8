import type { Element, ElementContent, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'

/** The document of an XML text with line feeds only; throws what the parser says of a text that is no XML. */
export function parseXml(text: string): Root {
  return fromXml(text)
}

/** All elements of this name, in the order of the document, with their ancestors' nearest `file`. */
export function* elementsIn(root: Root | Element, name: string): Generator<Element> {
  for (const child of root.children) {
    if (child.type !== 'element') continue
    if (child.name === name) yield child
    else yield* elementsIn(child, name)
  }
}

/** First child of this name. */
export function childOf(element: Element, name: string): Element | undefined {
  return element.children.find((child): child is Element => child.type === 'element' && child.name === name)
}

/** Children of this name. */
export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element' && child.name === name)
}

/** Words of an element, without markup. */
export function wordsOf(element: Element): string {
  return element.children.map(plain).join('')
}

/** Content of an element as markup in one spelling: references only where needed, double quotes, no CDATA. */
export function markupOf(element: Element): string {
  return element.children.map(markup).join('')
}

function plain(node: ElementContent): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value
  return node.type === 'element' ? node.children.map(plain).join('') : ''
}

function markup(node: ElementContent): string {
  if (node.type === 'text' || node.type === 'cdata') return escape(node.value)
  if (node.type !== 'element') return ''
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}="${quote(value ?? '')}"`)
  const tag = `${node.name}${attributes.join('')}`
  return node.children.length === 0
    ? `<${tag}/>`
    : `<${tag}>${node.children.map(markup).join('')}</${node.name}>`
}

/** Characters that may not stand for themselves in text. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function quote(text: string): string {
  return escape(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
