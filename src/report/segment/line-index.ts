/** 1-based line of a UTF-16 offset; lines end in LF, CRLF or CR, as CommonMark 0.31.2 §2.1 says. */
export function lineIndex(text: string): (offset: number) => number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), end => end.index + end[0].length)]
  return offset => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
