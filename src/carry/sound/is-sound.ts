import { readAddresses } from '../../alignment/units/definitions.ts'
import { spanOf } from '../../document/merge/groups.ts'
import type { Document, Segment } from '../../document/types.ts'
import { piecesOf, wordsOf } from '../pieces/piece.ts'
import { inOrder } from '../splice.ts'
import type { Splice } from '../types.ts'
import { hasSameEnds } from './ends.ts'
import { shifter, writtenRanges } from './shifter.ts'

/**
 * True when a target with splices applied is what it was but for them: each segment that was there and was not cut out stands where
 * it should, of its kind and with its text; prose that was touched has its words and signs still; new segments stand in what was
 * inserted; no label lost its definition.
 */
export function isSound(before: Document, after: Document, splices: readonly Splice[]): boolean {
  if (after.findings.some(({ severity }) => severity === 'error')) return false
  if (!hasSameEnds(before.text, after.text)) return false
  const ordered = inOrder(splices)
  const shift = shifter(ordered)
  const now = new Map(after.segments.map(segment => [keyOf(segment, spanOf(segment).start), segment]))
  const stays = before.segments.filter(segment => !isCutOut(segment, ordered))
  const kept = stays.map(segment => {
    const { start } = spanOf(segment)
    return now.get(keyOf(segment, shift(start))) ?? now.get(keyOf(segment, shift(start, true)))
  })
  const isAllThere = stays.every((segment, i) => {
    const found = kept[i]
    return found !== undefined && endsRight([segment, found], shift) && isLike(segment, found, ordered)
  })
  if (!isAllThere) return false
  const known = new Set(kept)
  const touched = new Set(
    stays.flatMap((segment, i) => (isTouched(segment, ordered) ? [kept[i] ?? segment] : [])),
  )
  const inserted = writtenRanges(ordered)
  return (
    after.segments.every(
      segment =>
        known.has(segment) ||
        inserted.some(({ start, end }) => start <= spanOf(segment).start && spanOf(segment).end <= end),
    ) && hasNoNewLooseLabel([before, after], touched)
  )
}

function keyOf({ kind }: Segment, start: number): string {
  return `${start} ${kind}`
}

/** Cut out with the line that it stands on. */
function isCutOut(segment: Segment, splices: readonly Splice[]): boolean {
  const { start, end } = spanOf(segment)
  return splices.some(
    splice =>
      splice.code === '' &&
      splice.start <= start &&
      end <= splice.end &&
      splice.end - splice.start > end - start,
  )
}

function isTouched(segment: Segment, splices: readonly Splice[]): boolean {
  const { start, end } = spanOf(segment)
  return splices.some(splice => splice.start <= end && start <= splice.end)
}

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list-item', 'table-cell'])

/** Links and images may get fewer where one was undone, and never more; text that nobody touched has those that it had. */
function isLike(before: Segment, after: Segment, splices: readonly Splice[]): boolean {
  const [links, linksNow] = [linksIn(before), linksIn(after)]
  if (!isTouched(before, splices)) return before.source === after.source && links === linksNow
  if (linksNow > links) return false
  if (!PROSE.has(before.kind)) return true
  const [words, wordsNow] = [before, after].map(segment => wordsOf(piecesOf([segment])).join(' '))
  return words === wordsNow
}

function linksIn({ placeholders }: Segment): number {
  return placeholders.filter(({ type }) => type === 'link' || type === 'image').length
}

/** Nothing more and nothing less belongs to it. */
function endsRight(
  [before, after]: readonly [Segment, Segment],
  shift: (offset: number, inside?: boolean) => number,
): boolean {
  const { end } = spanOf(before)
  return [shift(end), shift(end, true)].includes(spanOf(after).end)
}

/**
 * No link lost what it leads to: labels of passages that were touched have their definitions, or had none before; all have, where a
 * definition went.
 */
function hasNoNewLooseLabel(
  [before, after]: readonly [Document, Document],
  touched: ReadonlySet<Segment>,
): boolean {
  const [known, now] = [readAddresses(before), readAddresses(after)]
  const isLost = [...known.keys()].some(label => !now.has(label))
  const suspects = isLost ? after.segments : after.segments.filter(segment => touched.has(segment))
  const loose = labelsIn(suspects).filter(label => !now.has(label))
  if (loose.length === 0) return true
  const were = new Set(labelsIn(before.segments).filter(label => !known.has(label)))
  return loose.every(label => were.has(label))
}

function labelsIn(segments: readonly Segment[]): string[] {
  const prose = segments.filter(
    ({ kind }) => kind !== 'code' && kind !== 'definition' && kind !== 'front-matter',
  )
  return piecesOf(prose).flatMap(({ type, key }) => (type === 'label' ? [key] : []))
}
