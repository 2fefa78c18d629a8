import { withoutForbidden } from '../without-forbidden.ts'
import type { XmlContent } from './xml.ts'

/**
 * Text as nodes that a parser gives back as it is: a carriage return as a character reference, or it would become a line feed, and
 * `]]>` not as these three characters (XML 1.0, 2.4 and 2.11).
 */
export function textNodes(text: string): XmlContent[] {
  return withoutForbidden(text)
    .split(/(\r|\]\]>)/)
    .flatMap((part): XmlContent[] => {
      if (part === '') return []
      if (part === '\r') return [{ type: 'raw', value: '&#xD;' }]
      return part === ']]>'
        ? [
            { type: 'text', value: ']]' },
            { type: 'raw', value: '&gt;' },
          ]
        : [{ type: 'text', value: part }]
    })
}
