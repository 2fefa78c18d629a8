import type { Document, Segment } from '../../document/types.ts'
import { comparableSegments } from '../comparable.ts'
import type { Change, ChangeSide } from '../types.ts'
import { findCopies } from './find-copies.ts'
import { segmentsOfSide } from './segments-of-side.ts'

/** A segment of a translation that was left in the source language. */
export interface Leftover {
  readonly target: Segment
  /** Segments of the basis that have the same words; empty when only the newer source does. */
  readonly source: readonly Segment[]
  /** Segments of the source now that have them. */
  readonly newer: readonly Segment[]
}

/** The segments of a target that still have the words of the source at the basis or of the source now, in their order. */
export function findUntranslated(before: Document, after: Document, target: Document): Leftover[] {
  return comparableSegments(target).flatMap((segment): Leftover[] => {
    const source = findCopies(segment, before)
    const newer = before === after ? source : findCopies(segment, after)
    return source.length + newer.length > 0 ? [{ target: segment, source, newer }] : []
  })
}

/**
 * How many of them stand for a text that did not change so that a translator must look anyway. The changes are asked for only
 * when one of the sources has other words.
 */
export function countUntranslated(
  leftovers: readonly Leftover[],
  [before, after]: readonly [Document, Document],
  changes: () => readonly Change[],
): number {
  const ofBoth = leftovers.filter(({ source, newer }) => source.length > 0 && newer.length > 0).length
  if (ofBoth === leftovers.length) return ofBoth
  const called = changes().filter(isForTranslator)
  const older = segmentsOf(called, ({ before: side }) => side, before)
  const now = segmentsOf(called, ({ after: side }) => side, after)
  const isCalled = ({ source, newer }: Leftover): boolean =>
    source.length === 0 ? newer.every(each => now.has(each)) : source.every(each => older.has(each))
  const ofOne = leftovers.filter(({ source, newer }) => source.length === 0 || newer.length === 0)
  return ofBoth + ofOne.filter(leftover => !isCalled(leftover)).length
}

/** A removed passage is pruned by a person. */
function isForTranslator({ kind, label }: Change): boolean {
  return kind !== 'edited' || label === 'substantive'
}

function segmentsOf(
  changes: readonly Change[],
  sideOf: (change: Change) => ChangeSide | null,
  document: Document,
): Set<Segment> {
  return new Set(
    changes.flatMap(change => {
      const side = sideOf(change)
      return side === null ? [] : segmentsOfSide(document, side)
    }),
  )
}
