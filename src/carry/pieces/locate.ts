import { HOLE, type Range, type Segment } from '../../document/types.ts'

/**
 * Where a range of a segment's `source` stands in the document's text; what container prefixes and inner segments lie within
 * it lies within the answer too. UTF-16 offsets. Null for front matter, whose source is decoded.
 */
export function locateInText({ kind, ranges, source }: Segment, { start, end }: Range): Range | null {
  if (kind === 'front-matter') return null
  const [from, to] = [offsetIn({ ranges, source }, start, false), offsetIn({ ranges, source }, end, true)]
  return from === null || to === null ? null : { start: from, end: to }
}

/** With `isEnd` an offset between two ranges is the end of the first, else the start of the second. */
function offsetIn(
  { ranges, source }: Pick<Segment, 'ranges' | 'source'>,
  offset: number,
  isEnd: boolean,
): number | null {
  let at = 0
  for (const [i, range] of ranges.entries()) {
    if (i > 0 && source[at] === HOLE) at += 1
    const length = range.end - range.start
    if (offset < at + length || (offset === at + length && (isEnd || i === ranges.length - 1)))
      return offset < at ? null : range.start + offset - at
    at += length
  }
  return null
}
