import type { Range } from './types.ts'

/**
 * Ranges of a block's text between two UTF-16 offsets without the prefixes of its continuation lines: white space,
 * and one `>` for each block quote around it. A lazy line has fewer, or none (CommonMark 0.31.2, 5.1).
 */
export function withoutPrefixes(text: string, range: Range, containers: readonly string[]): Range[] {
  const ranges: Range[] = []
  let start = range.start
  for (let end = nextLine(text, start, range.end); end < range.end;) {
    const next = Math.min(skipPrefix(text, end, containers), range.end)
    if (next > end) {
      ranges.push({ start, end })
      start = next
    }
    end = nextLine(text, next, range.end)
  }
  ranges.push({ start, end: range.end })
  return ranges
}

/** Offset behind the next line end, at most `end`. */
export function nextLine(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === LF) return at + 1
    if (unit === CR) return text.charCodeAt(at + 1) === LF && at + 1 < end ? at + 2 : at + 1
  }
  return end
}

const LF = 10
const CR = 13
const TAB = 9
const SPACE = 32
const QUOTE = 62

function skipPrefix(text: string, from: number, containers: readonly string[]): number {
  let at = from
  let inList = false
  for (const container of containers) {
    if (container !== 'blockquote') {
      inList = true
      continue
    }
    const mark = skipBlanks(text, at)
    // Four columns or more in front of a `>` make it text of a lazy line, unless a list's indentation counts.
    if (text.charCodeAt(mark) !== QUOTE || (!inList && mark - at > 3)) break
    at = mark + 1
    if (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++
    inList = false
  }
  return skipBlanks(text, at)
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++
  return at
}
