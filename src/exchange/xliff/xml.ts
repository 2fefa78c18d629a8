import type { fromXml } from 'xast-util-from-xml'

type Root = ReturnType<typeof fromXml>

/** What stands in an XML document or an element. */
type XmlNode = Root['children'][number]
export type XmlElement = Extract<XmlNode, { type: 'element' }>
export type XmlContent = XmlElement['children'][number]

/** An element's name without its namespace prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The elements in an element, or those of some names. */
export function elementsIn(parent: XmlElement, ...names: string[]): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement =>
      node.type === 'element' && (names.length === 0 || names.includes(localName(node))),
  )
}

/** An attribute's value; empty when it is not there. */
export function attributeOf({ attributes }: XmlElement, name: string): string {
  return attributes[name] ?? ''
}

/** 1-based line of an element in its file. */
export function lineOf({ position }: XmlElement): number {
  return position?.start.line ?? 1
}
