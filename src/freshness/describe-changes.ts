import { lineOf } from '../document/position.ts'
import type { Segment } from '../document/types.ts'
import type { Reason } from '../edits/types.ts'
import type { Matching } from './match-segments.ts'
import { judgeSegment } from './judge-segment.ts'
import type { Version } from './places.ts'
import type { Change, ChangeSide } from './types.ts'

interface Placed {
  /** Index in `after`; for a removed segment that of the last pair before it. */
  readonly at: number
  /** Index in `before` of a removed segment, -1 for the others, which come first. */
  readonly nth: number
  readonly change: Change
}

/** The changes of a matching in the order of `after`; a removed segment stands behind what preceded it. */
export function describeChanges(
  before: Version,
  after: Version,
  matching: Matching & { readonly markup: ReadonlyMap<number, Reason> },
): Change[] {
  const sideBefore = sideMaker(before)
  const sideAfter = sideMaker(after)
  const placed = after.segments.flatMap((segment, j): Placed[] => {
    const markup = matching.markup.get(j)
    if (matching.equal.has(j) && markup === undefined) return []
    const old = before.segments[matching.sources[j] ?? -1]
    if (old === undefined) return [{ at: j, nth: -1, change: added(segment, sideAfter(segment)) }]
    const sides = { before: sideBefore(old), after: sideAfter(segment) }
    return [
      { at: j, nth: -1, change: { ...edited(old, segment, markup), moved: matching.moved.has(j), ...sides } },
    ]
  })
  return [...placed, ...removals(before, matching, sideBefore)]
    .sort((a, b) => a.at - b.at || a.nth - b.nth)
    .map(p => p.change)
}

function removals(before: Version, matching: Matching, sideOf: (segment: Segment) => ChangeSide): Placed[] {
  let at = -1
  return before.segments.flatMap((segment, i) => {
    const partner = matching.targets[i] ?? -1
    if (partner >= 0) {
      at = matching.moved.has(partner) ? at : partner
      return []
    }
    return [{ at, nth: i, change: removed(segment, sideOf(segment)) }]
  })
}

function edited(
  before: Segment,
  after: Segment,
  markup: Reason | undefined,
): Omit<Change, 'before' | 'after' | 'moved'> {
  const place = { kind: 'edited', segment: after.kind, headings: after.headings } as const
  if (markup === undefined) return { ...place, ...judgeSegment(before, after) }
  if (isSame(before, after)) return { ...place, label: 'mechanical', reasons: [markup] }
  const { label, reasons } = judgeSegment(before, after)
  return { ...place, label: label === 'cosmetic' ? 'mechanical' : label, reasons: [...reasons, markup] }
}

function isSame(before: Segment, after: Segment): boolean {
  return (
    before.source === after.source &&
    before.language === after.language &&
    before.translatable === after.translatable
  )
}

function added(segment: Segment, after: ChangeSide): Change {
  return { kind: 'added', ...whole(segment, 'segmentAdded'), before: null, after }
}

function removed(segment: Segment, before: ChangeSide): Change {
  return { kind: 'removed', ...whole(segment, 'segmentRemoved'), before, after: null }
}

function whole(segment: Segment, code: string): Omit<Change, 'kind' | 'before' | 'after'> {
  const label = segment.translatable ? 'substantive' : 'mechanical'
  return { moved: false, label, reasons: [{ code }], segment: segment.kind, headings: segment.headings }
}

/** Makes sides of changes; the document's line index is built when the first is asked for. */
function sideMaker(document: Version): (segment: Segment) => ChangeSide {
  let line: ((offset: number) => number) | undefined
  return segment => {
    line ??= lineOf(document.text)
    const range = { start: segment.ranges[0]?.start ?? 0, end: segment.ranges.at(-1)?.end ?? 0 }
    const last = Math.max(range.start, range.end - 1)
    return { segments: 1, text: segment.source, range, lines: [line(range.start), line(last)] }
  }
}
