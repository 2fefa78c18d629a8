import { capReasons } from '../edits/excerpt.ts'
import { stateOf } from '../freshness/state.ts'
import type { Change, Counts, Verdict } from '../freshness/types.ts'
import type { CarryOutcome, CarryPlan } from './types.ts'

/**
 * A verdict as it is for one translation: a mechanical edit that cannot be carried there is a translator's work and counted as
 * such, with the reason; a removed passage that the translation no longer has calls nobody. The verdict itself where nothing
 * is different.
 */
export function callTranslators<V extends Verdict>(verdict: V, { outcomes }: Pick<CarryPlan, 'outcomes'>): V {
  const { changes = [] } = verdict
  const labelled = changes.map((change, i) => relabel(change, outcomes[i]))
  if (labelled.every((change, i) => change === changes[i])) return verdict
  const counts = labelled.reduce((sum, change, i) => recount(sum, changes[i], change), verdict.counts)
  return { ...verdict, counts, changes: labelled, state: stateOf({ counts, changes: labelled }) }
}

function relabel(change: Change, outcome: CarryOutcome | undefined): Change {
  if (outcome?.state === 'left' && change.label === 'mechanical')
    return { ...change, label: 'substantive', reasons: capReasons([...outcome.reasons, ...change.reasons]) }
  if (outcome?.state === 'already' && change.kind === 'removed' && change.label === 'substantive')
    return { ...change, label: 'mechanical' }
  return change
}

/** What is removed stands outside the counts by kind of edit. */
function recount(counts: Counts, before: Change | undefined, { kind, label, after }: Change): Counts {
  if (before === undefined || before.label === label || kind === 'removed') return counts
  const size = after?.segments ?? 0
  const { mechanical, substantive, added } = counts
  return kind === 'added'
    ? { ...counts, mechanical: mechanical - size, added: added + size }
    : { ...counts, mechanical: mechanical - size, substantive: substantive + size }
}
