import { lineOf } from '../document/position.ts'
import type { Segment } from '../document/types.ts'
import type { Matching } from './match-segments.ts'
import { judgeSegment } from './judge-segment.ts'
import type { Change, ChangeSide } from './types.ts'

interface Placed {
  /** Index in `after`; for a removed segment that of the last pair before it. */
  readonly at: number
  /** Index in `before` of a removed segment, -1 for the others, which come first. */
  readonly nth: number
  readonly change: Change
}

/** A document as it is compared. */
interface Version {
  readonly text: string
  readonly segments: readonly Segment[]
}

/** The changes of a matching in the order of `after`; a removed segment stands behind what preceded it. */
export function describeChanges(before: Version, after: Version, matching: Matching): Change[] {
  const sideBefore = sideMaker(before)
  const sideAfter = sideMaker(after)
  const placed = after.segments.flatMap((segment, j): Placed[] => {
    if (matching.equal.has(j)) return []
    const old = before.segments[matching.sources[j] ?? -1]
    if (old === undefined) return [{ at: j, nth: -1, change: added(segment, sideAfter(segment)) }]
    const sides = { before: sideBefore(old), after: sideAfter(segment) }
    return [{ at: j, nth: -1, change: { ...edited(old, segment), moved: matching.moved.has(j), ...sides } }]
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

function edited(before: Segment, after: Segment): Omit<Change, 'before' | 'after' | 'moved'> {
  return { kind: 'edited', ...judgeSegment(before, after), segment: after.kind, headings: after.headings }
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
    return { text: segment.source, range, lines: [line(range.start), line(last)] }
  }
}
