import { nextLine } from './prefixes.ts'
import type { Range } from './types.ts'

/**
 * Ranges of a code or HTML block's content without container prefixes and fence indentation. The parser's value
 * says what each line's content is; here only its place is looked up. `start` is the UTF-16 offset of the first
 * content line. Undefined when text and value do not agree.
 */
export function findContentLines(text: string, start: number, value: string): Range[] | undefined {
  const ranges: Range[] = []
  let line = start
  for (let from = 0, last = false; !last;) {
    const next = nextLine(value, from, value.length)
    last = from === value.length || (next === value.length && !endsLine(value, next))
    const end = nextLine(text, line, text.length)
    const place = placeOf(contentOf(text, line, end), contentOf(value, from, next))
    if (place === undefined || (line >= text.length && from < value.length)) return undefined
    addLine(ranges, { start: line + place, end: last ? line + contentOf(text, line, end).length : end })
    line = end
    from = next
  }
  return ranges
}

function endsLine(text: string, at: number): boolean {
  return text[at - 1] === '\n' || text[at - 1] === '\r'
}

/** A line without its end. */
function contentOf(text: string, start: number, end: number): string {
  let stop = end
  while (stop > start && endsLine(text, stop)) stop--
  return text.slice(start, stop)
}

/**
 * Where a content line begins in its raw line. A tab that a container uses up in part becomes spaces in the value:
 * then the tab belongs to the content.
 */
function placeOf(raw: string, content: string): number | undefined {
  if (raw.endsWith(content)) return raw.length - content.length
  const readable = content.replaceAll('\uFFFD', '\0')
  if (raw.replaceAll('\uFFFD', '\0').endsWith(readable)) return raw.length - content.length
  const words = readable.replace(/^ +/, '')
  const at = raw.length - words.length
  return raw.replaceAll('\uFFFD', '\0').endsWith(words) && raw[at - 1] === '\t' ? at - 1 : undefined
}

/** Lines that follow each other without a prefix between them are one range. */
function addLine(ranges: Range[], line: Range): void {
  const last = ranges.at(-1)
  if (last !== undefined && last.end === line.start)
    ranges[ranges.length - 1] = { start: last.start, end: line.end }
  else ranges.push(line)
}
