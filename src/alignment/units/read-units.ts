import { findFrontMatter } from '../../document/front-matter/find.ts'
import type { Document, Range, Segment } from '../../document/types.ts'
import { findMarkup } from './find-markup.ts'
import type { Unit, UnitKind } from './unit.ts'

/** The blocks of a document in the order of the text: link definitions are left out, they have no place of their own. */
export function readUnits({ text, segments }: Document): Unit[] {
  const groups = groupSegments(text, segments)
  const units: Unit[] = []
  let end = findFrontMatter(text)?.range.end ?? 0
  for (const group of groups) {
    const [first] = group
    if (first === undefined) continue
    const range = hullOf(group)
    if (range.start >= end) {
      units.push(...findMarkup(text, { start: end, end: range.start }).map(markupUnit))
      end = range.end
    }
    if (first.kind !== 'definition') units.push(unitOf(text, group, range))
  }
  return [...units, ...findMarkup(text, { start: end, end: text.length }).map(markupUnit)]
}

/** A block's segment with all that was cut out of it; cells of one row, which stand on one line. */
function groupSegments(text: string, segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = []
  let [end, isRow] = [-1, false]
  for (const segment of segments) {
    const { start, end: stop } = hullOf([segment])
    const isInner = segment.kind !== 'front-matter' && start < end
    const isNext = isRow && segment.kind === 'table-cell' && !/[\r\n]/.test(text.slice(end, start))
    if (isInner || isNext) groups.at(-1)?.push(segment)
    else groups.push([segment])
    if (segment.kind === 'front-matter') continue
    isRow = isInner ? isRow : segment.kind === 'table-cell'
    end = Math.max(end, stop)
  }
  return groups
}

function hullOf(group: readonly Segment[]): Range {
  const ranges = group
    .flatMap(({ ranges }) => [ranges[0], ranges.at(-1)])
    .filter(range => range !== undefined)
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  }
}

function unitOf(text: string, segments: readonly Segment[], range: Range): Unit {
  const [first] = segments
  const kind = first === undefined ? 'other' : kindOf(first)
  const { containers = [], level = 0, field = '' } = first ?? {}
  const nesting = `${containers.join(' ')}${field}`
  return { kind, segments, range, nesting, level, isTitle: isTitle(text, range) }
}

function isTitle(text: string, { start }: Range): boolean {
  return TITLE.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
}

const TITLE = /^[\s>]*(?:\/{3,}|:{3,}|!{3}|\?{3})/

function kindOf({ kind, source }: Segment): UnitKind {
  if (kind === 'table-cell') return 'row'
  if (kind === 'definition') return 'other'
  return kind === 'paragraph' && /^\s*!\[[^\]]*\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\[[^\]]*\])\s*$/.test(source)
    ? 'image'
    : kind
}

function markupUnit(range: Range): Unit {
  return { kind: 'markup', segments: [], range, nesting: '', level: 0, isTitle: false }
}
