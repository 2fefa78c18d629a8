import type { Document, Segment } from '../../document/types.ts'
import type { KeptFact, SegmentFact } from '../../ledger/types.ts'
import { placingOf } from '../locating/placing.ts'
import { occurrencesOf } from './occurrences.ts'
import { targetDigest } from './target-digest.ts'

/** Segments of a source that are to be recorded for a translation as it stands. */
export interface Signature {
  readonly source: Document
  /** Blob of the source's text, in full. */
  readonly blob: string
  readonly target: Document
  /** Segments of `source`. */
  readonly segments: readonly Segment[]
}

/**
 * The facts that a target is good for some segments of a source, whatever it has for them now. They also settle a text that was
 * left in the source language: who carries edits over must leave such segments out. Throws a RangeError for a segment that is
 * not of the source.
 */
export function signFacts(signature: Signature): SegmentFact[] {
  return factsOf(signature).map(fact => ({ kind: 'segment', ...fact }))
}

/**
 * The facts that what a target has for some segments stays although the source has them no more; `source` is a version that
 * still does. Where the target has nothing for one, the fact says that it was removed there, too.
 */
export function keepFacts(signature: Signature): KeptFact[] {
  return factsOf(signature).map(fact => ({ kind: 'kept', ...fact }))
}

function factsOf({ source, blob, target, segments }: Signature): Omit<SegmentFact, 'kind'>[] {
  const { nameOf } = occurrencesOf(source)
  const placing = placingOf(source, target)
  return segments.map(({ id }) => {
    const name = nameOf.get(id)
    if (name === undefined) throw new RangeError(`the source has no segment ${id}`)
    return { ...name, blob, target: targetDigest(id, placing) }
  })
}
