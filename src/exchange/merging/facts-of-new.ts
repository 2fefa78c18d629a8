import type { Document, SegmentId } from '../../document/types.ts'
import { occurrencesOf } from '../../freshness/signing/occurrences.ts'
import { digestOf } from '../../ledger/digest.ts'
import type { SegmentFact } from '../../ledger/types.ts'

/** A translation that was made of its source. */
interface NewFacts {
  readonly source: Document
  /** Blob of the source's text. */
  readonly blob: string
  /** The text of each segment that a translator vouches for, as it stands there, with LF. */
  readonly texts: ReadonlyMap<SegmentId, string>
}

/** The facts of a new translation that lacks passages: told by what was written, since little of it can be aligned. */
export function factsOfNew({ source, blob, texts }: NewFacts): SegmentFact[] {
  const { nameOf } = occurrencesOf(source)
  return [...texts].flatMap(([id, text]): SegmentFact[] => {
    const name = nameOf.get(id)
    return name === undefined ? [] : [{ kind: 'segment', ...name, blob, target: digestOf(text) }]
  })
}
