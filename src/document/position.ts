/**
 * Answers which line an offset lies on, 1-based, for UTF-16 offsets into `text`; LF, CRLF and a lone CR end a line.
 * Line starts are collected once; each answer is a binary search. An offset past the end lies on the last line.
 */
export function lineOf(text: string): (offset: number) => number {
  const starts = lineStarts(text)
  return offset => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(1, low)
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}
