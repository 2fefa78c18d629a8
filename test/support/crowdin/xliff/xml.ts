import type { XmlElement } from './parse-xml.ts'

/** All elements of this name below another, in the order of the document; none within one of them. */
export function* elementsIn(root: XmlElement, name: string): Generator<XmlElement> {
  for (const child of root.children) {
    if (typeof child === 'string') continue
    if (child.name === name) yield child
    else yield* elementsIn(child, name)
  }
}

/** First child of this name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0]
}

/** Children of this name. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** Words of an element, without markup. */
export function wordsOf({ children }: XmlElement): string {
  return children.map(child => (typeof child === 'string' ? child : wordsOf(child))).join('')
}

/** Content of an element as markup in one spelling: references only where needed, double quotes, no CDATA. */
export function markupOf({ children }: XmlElement): string {
  return children.map(child => (typeof child === 'string' ? escape(child) : element(child))).join('')
}

function element(part: XmlElement): string {
  const attributes = Array.from(part.attributes, ([key, value]) => ` ${key}="${quote(value)}"`)
  const tag = `${part.name}${attributes.join('')}`
  return part.children.length === 0 ? `<${tag}/>` : `<${tag}>${markupOf(part)}</${part.name}>`
}

/** Characters that may not stand for themselves in text. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function quote(text: string): string {
  return escape(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
