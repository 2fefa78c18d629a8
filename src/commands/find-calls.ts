import { planCarry } from '../carry/plan-carry.ts'
import type { CarryOutcome } from '../carry/types.ts'
import type { Document } from '../document/types.ts'
import type { Call } from '../freshness/call-translators.ts'
import type { Change } from '../freshness/types.ts'
import { carryVersions, type Told } from './carry-versions.ts'

/** What lies between a source and one translation of it, without what is settled. */
export interface Uncarried extends Told {
  readonly after: Document
  readonly target: Document
  /** True: what moved may be moved. */
  readonly moves: boolean
  /** Of the target, BCP 47. */
  readonly locale: string
}

/** What carrying each change over would come to, as far as it calls a translator or keeps one from being called. */
export function findCalls(uncarried: Uncarried): readonly Call[] {
  const { changes, after, target, moves, locale } = uncarried
  if (!changes.some(mayCall)) return changes.map(() => ({}))
  const calls = new Map<Change, Call>()
  for (const { before, changes: some } of carryVersions(uncarried)) {
    if (some.length === 0) continue
    const { outcomes } = planCarry({ before, after, target, changes: some, prune: false, moves, locale })
    for (const [i, change] of some.entries()) calls.set(change, callOf(change, outcomes[i]))
  }
  return changes.map(change => calls.get(change) ?? {})
}

/** Nothing else is asked of a target. */
function mayCall({ kind, label }: Change): boolean {
  return label === 'mechanical' || kind === 'removed'
}

function callOf({ kind, label }: Change, outcome: CarryOutcome | undefined): Call {
  if (outcome?.state === 'left' && label === 'mechanical') return { cannotCarry: outcome.reasons }
  return outcome?.state === 'already' && kind === 'removed' ? { isGone: true } : {}
}
