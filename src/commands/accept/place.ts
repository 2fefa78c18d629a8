import { lineOf } from '../../document/position.ts'
import type { Document, Segment } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import { comparableSegments } from '../../freshness/comparable.ts'

/** Lines of the source or of the target, 1-based, both included. */
export interface Place {
  readonly file: 'source' | 'target'
  /** Of that file. */
  readonly path: string
  readonly lines: readonly [number, number]
  /** True: a whole section, with what is missing in it. */
  readonly isSection: boolean
}

interface Bounds {
  readonly document: Document
  /** 1-based; lines up to it are known, though the document may be shorter. */
  readonly reach: number
}

/** The place of a line, or of the section that it stands in. Throws `accept:noLine`. */
export function placeAt(
  { document, reach, ...file }: Pick<Place, 'file' | 'path'> & Bounds,
  line: number,
  section: boolean,
): Place {
  const last = lineIn(document)(Math.max(0, document.text.length - 1))
  if (line < 1 || line > Math.max(last, reach))
    throw new UserError('accept:noLine', { path: file.path, line, last })
  return { ...file, lines: section ? sectionAt(document, line) : [line, line], isSection: section }
}

/** Whether lines have one in common with a place. */
export function touches([first, last]: readonly [number, number], { lines: [from, to] }: Place): boolean {
  return first <= to && last >= from
}

/** First and last line of a segment. */
export function linesOf({ ranges }: Segment, document: Document): readonly [number, number] {
  const line = lineIn(document)
  const [start, end] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0]
  return [line(start), line(Math.max(start, end - 1))]
}

/** The lines of the section that a line stands in: from its heading to the next one that is no deeper; what precedes all headings is one, too. */
function sectionAt(document: Document, at: number): readonly [number, number] {
  const last = lineIn(document)(Math.max(0, document.text.length - 1))
  const headings = comparableSegments(document).flatMap(segment => {
    const { level } = segment
    return segment.kind === 'heading' && level !== undefined
      ? [{ level, line: linesOf(segment, document)[0] }]
      : []
  })
  const own = headings.findLast(({ line }) => line <= at)
  const next = headings.find(({ line, level }) => line > at && level <= (own?.level ?? Infinity))
  return [own?.line ?? 1, next === undefined ? last : next.line - 1]
}

const known = new WeakMap<Document, (offset: number) => number>()

function lineIn(document: Document): (offset: number) => number {
  const line = known.get(document) ?? lineOf(document.text)
  known.set(document, line)
  return line
}
