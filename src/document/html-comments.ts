import type { Range } from './types.ts'

/** Finds the comments of an HTML text that are closed: their insides, in UTF-16 offsets, in linear time. */
export function findHtmlComments(html: string): Range[] {
  const found: Range[] = []
  for (let open = html.indexOf('<!--'); open >= 0;) {
    const close = html.indexOf('-->', open + 4)
    if (close < 0) return found
    found.push({ start: open + 4, end: close })
    open = html.indexOf('<!--', close + 3)
  }
  return found
}
