import type { Document, SegmentId } from '../../document/types.ts'
import { occurrencesOf } from '../../freshness/signing/occurrences.ts'
import { digestOf } from '../../ledger/digest.ts'
import type { SegmentFact } from '../../ledger/types.ts'

/** Texts that are good for segments of a source. */
interface Vouched {
  readonly source: Document
  /** Blob of the source's text. */
  readonly blob: string
  /** By segment of the source, as the translation has them, line ends LF. */
  readonly texts: ReadonlyMap<SegmentId, string>
}

/** The facts that some texts are good for segments of a source: told by what was written, not by what alignment makes of it. */
export function factsFor({ source, blob, texts }: Vouched): SegmentFact[] {
  const { nameOf } = occurrencesOf(source)
  return [...texts].flatMap(([id, text]): SegmentFact[] => {
    const name = nameOf.get(id)
    return name === undefined ? [] : [{ kind: 'segment', ...name, blob, target: digestOf(text) }]
  })
}
