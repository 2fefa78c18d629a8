import { readAddresses } from '../../alignment/units/definitions.ts'
import { spanOf } from '../../document/merge/groups.ts'
import type { Document, Segment } from '../../document/types.ts'
import { piecesOf, wordsOf } from '../pieces/piece.ts'
import { inOrder } from '../splice.ts'
import type { Splice } from '../types.ts'
import { shifter, writtenRanges } from './shifter.ts'

/**
 * True when a target with splices applied is what it was but for them: each segment that was there and was not cut out stands where
 * it should, of its kind and with its text; prose that was touched has its words and signs still; new segments stand in what was
 * inserted; no label lost its definition.
 */
export function isSound(before: Document, after: Document, splices: readonly Splice[]): boolean {
  if (after.findings.some(({ severity }) => severity === 'error')) return false
  const ordered = inOrder(splices)
  const shift = shifter(ordered)
  const now = new Map(after.segments.map(segment => [keyOf(segment, spanOf(segment).start), segment]))
  const stays = before.segments.filter(segment => !isCutOut(segment, ordered))
  const kept = stays.map(segment => {
    const { start } = spanOf(segment)
    return now.get(keyOf(segment, shift(start))) ?? now.get(keyOf(segment, shift(start, true)))
  })
  const isAllThere = stays.every((segment, i) => isLike(segment, kept[i], ordered))
  if (!isAllThere) return false
  const known = new Set(kept)
  const inserted = writtenRanges(ordered)
  return (
    after.segments.every(
      segment =>
        known.has(segment) ||
        inserted.some(({ start, end }) => start <= spanOf(segment).start && spanOf(segment).end <= end),
    ) && hasNoNewLooseLabel(before, after)
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

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list-item', 'table-cell'])

function isLike(before: Segment, after: Segment | undefined, splices: readonly Splice[]): boolean {
  if (after === undefined) return false
  const { start, end } = spanOf(before)
  if (!splices.some(splice => splice.start <= end && start <= splice.end))
    return before.source === after.source
  if (!PROSE.has(before.kind)) return true
  const [words, wordsNow] = [before, after].map(segment => wordsOf(piecesOf([segment])).join(' '))
  return words === wordsNow
}

function hasNoNewLooseLabel(before: Document, after: Document): boolean {
  const known = looseLabels(before)
  return [...looseLabels(after)].every(label => known.has(label))
}

function looseLabels(document: Document): ReadonlySet<string> {
  const addresses = readAddresses(document)
  const prose = document.segments.filter(({ kind }) => kind !== 'code' && kind !== 'definition')
  const labels = piecesOf(prose).filter(({ type }) => type === 'label')
  return new Set(labels.map(({ key }) => key).filter(key => !addresses.has(key)))
}
