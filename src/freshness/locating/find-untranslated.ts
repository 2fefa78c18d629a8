import type { Document, Segment, SegmentId } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'
import type { Change } from '../types.ts'
import { findCopies } from './find-copies.ts'
import { segmentsOfSide } from './segments-of-side.ts'

/** A segment of a translation that was left in the source language. */
export interface Leftover {
  readonly target: Segment
  /** Segments of the basis that have the same words; empty when only the newer source does. */
  readonly source: readonly Segment[]
  /** True: the newer source has these words still. */
  readonly isCurrent: boolean
}

/** The segments of a target that still have the words of the source at the basis or of the source now, in their order. */
export function findUntranslated(before: Document, after: Document, target: Document): Leftover[] {
  return comparableSegments(target).flatMap((segment): Leftover[] => {
    const source = findCopies(segment, before)
    const isCurrent = before === after ? source.length > 0 : findCopies(segment, after).length > 0
    return source.length > 0 || isCurrent ? [{ target: segment, source, isCurrent }] : []
  })
}

/**
 * How many of them stand for a text that did not change so that a translator must look anyway. The changes are asked for only
 * when the newer source has other words.
 */
export function countUntranslated(
  leftovers: readonly Leftover[],
  before: Document,
  changes: () => readonly Change[],
): number {
  const older = leftovers.filter(({ source }) => source.length > 0)
  const edited = older.filter(({ isCurrent }) => !isCurrent)
  const called = edited.length === 0 ? new Set() : calledFor(before, changes())
  return older.length - edited.filter(({ source }) => source.every(({ id }) => called.has(id))).length
}

/** What a translator must look at for the change's sake. */
function calledFor(before: Document, changes: readonly Change[]): Set<SegmentId> {
  const called = new Set<SegmentId>()
  for (const change of changes) {
    if (change.before === null || (change.kind === 'edited' && change.label !== 'substantive')) continue
    for (const { id } of segmentsOfSide(before, change.before)) called.add(id)
  }
  return called
}
