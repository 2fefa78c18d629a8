/** A control character of the bidirectional algorithm that has no counterpart in its paragraph. */
export interface Unclosed {
  readonly char: string
  /** UTF-16 offset. */
  readonly at: number
}

/**
 * Embeddings, overrides and isolates that are not closed in their paragraph, and those closed that were never opened. A closed
 * isolate closes the embeddings in it. https://www.unicode.org/reports/tr9/#Explicit_Directional_Formatting_Characters
 */
export function findUnclosed(text: string): Unclosed[] {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return []
  const found: Unclosed[] = []
  let open: Unclosed[] = []
  let isolates = 0
  for (const { 0: char, index: at } of text.matchAll(CONTROL)) {
    const opener = CLOSES.get(char)
    if (char.length > 1 || /\s/.test(char)) {
      for (const each of open) found.push(each)
      open = []
      isolates = 0
    } else if (opener === undefined) {
      open.push({ char, at })
      if (ISOLATE.test(char)) isolates += 1
    } else if (char === POP_ISOLATE && isolates > 0) {
      open.length = open.findLastIndex(each => ISOLATE.test(each.char))
      isolates -= 1
    } else if (char !== POP_ISOLATE && opener.test(open.at(-1)?.char ?? '')) open.pop()
    else found.push({ char, at })
  }
  return [...found, ...open].sort((a, b) => a.at - b.at)
}

const POP_ISOLATE = '\u2069'
const ISOLATE = /[\u2066-\u2068]/
const CLOSES: ReadonlyMap<string, RegExp> = new Map([
  ['\u202C', /[\u202A\u202B\u202D\u202E]/],
  [POP_ISOLATE, ISOLATE],
])

/** Controls, and blank lines, at which paragraphs end. */
const CONTROL = /[\u202A-\u202E\u2066-\u2069]|(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)/g
