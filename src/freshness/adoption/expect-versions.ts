import { shareOf } from './edit-share.ts'
import type { TargetEdit } from './types.ts'

/**
 * Probability of each version before the target's content is looked at, from the translator's own edits, the newest first: who writes
 * or changes a translation mostly has the source in front of them as it stood in the history then, or somewhat older; the
 * more of the text an edit brought, the more it counts. Versions that stand in the history of no edit of theirs are unlikely.
 */
export function expectVersions(edits: readonly TargetEdit[], size: number): Float64Array {
  const expected = new Float64Array(size).fill(ANY / size)
  const whole = edits.reduce((sum, edit) => sum + shareOf(edit), 0)
  for (const edit of edits) {
    const share = ((1 - ANY) * shareOf(edit)) / Math.max(whole, Number.EPSILON)
    const from = edit.source ?? size
    let rest = share * (1 - LATE)
    for (let version = from; version < size; version++) {
      expected[version] = (expected[version] ?? 0) + rest * (1 - OLDER) + (share * LATE) / (size - from)
      rest *= OLDER
    }
  }
  const [last] = edits
  return expected.map((each, version) => (last?.reached(version) === false ? each * UNREACHED : each))
}

/** Probability that a version says nothing of the history that its translator's clone had. */
const ANY = 0.03
/** Probability that a translation came into the history long after it was made. */
const LATE = 0.15
/** Probability that a translator worked with a version older by one. */
const OLDER = 0.45
/** A translator may have read a newer source than their branch had. */
const UNREACHED = 0.003
