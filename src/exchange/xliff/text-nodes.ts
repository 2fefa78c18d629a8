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

/** Exchanges what XML 1.0 cannot hold (2.2) for U+FFFD. */
export function withoutForbidden(text: string): string {
  return text.replaceAll(FORBIDDEN, '\uFFFD')
}

// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu
