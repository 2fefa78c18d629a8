import { withoutForbidden } from '../without-forbidden.ts'
import type { XmlContent } from './xml.ts'

/**
 * Text as nodes that a parser gives back as it is. Beside markup a carriage return is a reference, or it would become a line feed, and
 * `]]>` does not stand as these three characters (XML 1.0, 2.4 and 2.11): the library leaves both as they are.
 */
export function textNodes(text: string): XmlContent[] {
  return withoutForbidden(text)
    .split(/([&<\r]|(?<=\]\])>)/)
    .filter(part => part !== '')
    .map((part): XmlContent => {
      const reference = REFERENCES.get(part)
      return reference === undefined ? { type: 'text', value: part } : { type: 'raw', value: reference }
    })
}

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#xD;'],
])
