import { withPrefixes } from '../../document/merge/lines.ts'
import type { Document, Range, Segment } from '../../document/types.ts'
import type { Splice } from '../types.ts'

/** A code block with the comments and strings that were cut out of it put back: its source has no holes. */
export function wholeCode({ text, segments }: Document, block: Segment): Segment {
  const { start, end } = spanOf(block)
  const inner = segments.filter(one => one !== block && start <= spanOf(one).start && spanOf(one).end <= end)
  if (inner.length === 0) return block
  const ranges = joined([block, ...inner].flatMap(one => one.ranges).toSorted((a, b) => a.start - b.start))
  return { ...block, ranges, source: ranges.map(range => text.slice(range.start, range.end)).join('') }
}

/** Exchanges a whole code block: its lines get the prefixes of their containers and the file's line ends; empty ones no blanks. */
export function codeSplice({ text }: Document, block: Segment, code: string): Splice {
  const written = withPrefixes(text, { segment: block, inner: [] }, code).split(/(?<=\n|\r(?!\n))/)
  const [lines, own] = [code, block.source].map(each => each.split(/\r\n|\n|\r/))
  // Where an empty line stood, it is written as it was
  const bare = written.map((line, i) =>
    lines?.[i] === '' && own?.[i]?.trim() !== '' ? line.replace(/[ \t]+(?=[\r\n]*$)/, '') : line,
  )
  return { ...spanOf(block), code: bare.join('') }
}

function spanOf({ ranges }: Segment): Range {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 }
}

/** Ranges that touch are one. */
function joined(ranges: readonly Range[]): Range[] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of ranges) {
    const last = found.at(-1)
    if (last !== undefined && last.end === start) last.end = end
    else found.push({ start, end })
  }
  return found
}
