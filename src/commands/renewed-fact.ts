import type { Document } from '../document/types.ts'
import { placingOf } from '../freshness/locating/placing.ts'
import { targetDigest, targetsOf, textOf } from '../freshness/signing/target-digest.ts'
import type { SignOff, Voucher } from '../freshness/signing/types.ts'
import { firstPlaces, historyOf, type Places } from '../git/first-places.ts'
import { digestOf } from '../ledger/digest.ts'
import type { Said } from '../ledger/revoke.ts'
import type { KeptFact, SegmentFact } from '../ledger/types.ts'

/** A fact to be recorded anew, with who said so and what they noted. */
export type Renewal = (SegmentFact | KeptFact) & Said

/** All that a target has been. */
interface TargetHistory {
  /** Null for a version that cannot be read. */
  readonly documents: readonly (Document | null)[]
  /** Index in `documents` of what it was in each commit; -1 where it was not there. */
  readonly state: Int32Array
  readonly log: Places
  /** Whether a commit has a record in its ledger. */
  readonly isRecorded: (id: string, place: number) => boolean
}

/**
 * The fact that takes the place of a record whose target was edited after it was made; undefined where the text that stands there is
 * older, was written beside it, or is no text, and where the one that was signed off is in no commit. A record in no commit
 * counts as made when its text was written.
 */
export function renewedFact(
  { record, version, segment }: Voucher,
  target: Document,
  { documents, state, log, isRecorded }: TargetHistory,
): Renewal | undefined {
  const present = textOf(targetsOf(segment.id, placingOf(version, target)))
  if (present === '') return undefined
  const digests = documents.map(document =>
    document === null ? '' : targetDigest(segment.id, placingOf(version, document)),
  )
  const digest = digestOf(present)
  const isSigned = (place: number): boolean => digests[state[place] ?? -1] === record.target
  const isPresent = (place: number): boolean => {
    const at = state[place] ?? -1
    return digests[at] === digest || hasText(documents[at], present)
  }
  const written = firstPlaces(isSigned, log)
  if (written.length === 0) return undefined
  const recorded = firstPlaces(place => isRecorded(record.id, place), log)
  const first = recorded.length === 0 ? written : recorded
  const before = new Set(first.flatMap(place => [...historyOf(place, log)]))
  if ([...before].some(isPresent)) return undefined
  const isLater = firstPlaces(isPresent, log).every(place => {
    const history = historyOf(place, log)
    return first.some(each => history.has(each))
  })
  return isLater ? { ...factOf(record), target: digest } : undefined
}

/** The text stands in a version, wherever. */
function hasText(document: Document | null | undefined, text: string): boolean {
  return document?.text.replaceAll(/\r\n?/g, '\n').includes(text) === true
}

function factOf(record: SignOff): Renewal {
  const { id: _, ...fact } = record
  return fact
}
