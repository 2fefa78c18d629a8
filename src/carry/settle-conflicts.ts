import { isSame, overlap } from './splice.ts'
import type { CarryOutcome, Splice } from './types.ts'

/** Leaves all of a change whose splices would touch those of one before it; what both say alike is said once, but for what is inserted. */
export function settleConflicts(outcomes: readonly CarryOutcome[]): CarryOutcome[] {
  const taken: Splice[] = []
  return outcomes.map(outcome => {
    const own = outcome.splices.filter(
      splice => splice.start === splice.end || !taken.some(other => isSame(splice, other)),
    )
    if (own.some(splice => taken.some(other => overlap(splice, other)))) return withdraw(outcome)
    taken.push(...own)
    return { ...outcome, splices: own }
  })
}

/** The change without anything carried. */
export function withdraw(outcome: CarryOutcome): CarryOutcome {
  if (outcome.state === 'open') return { ...outcome, splices: [] }
  return { state: 'left', reasons: [...outcome.reasons, { code: 'cannotCarryUnread' }], splices: [] }
}
