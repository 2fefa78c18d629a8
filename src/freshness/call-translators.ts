import { capReasons } from '../edits/excerpt.ts'
import type { Reason } from '../edits/types.ts'
import { stateOf } from './state.ts'
import type { Change, ChangeTarget, Counts, Verdict } from './types.ts'

/** What a translation has to do with a change, beyond its label. */
export type Call = Pick<ChangeTarget, 'cannotCarry' | 'isGone'>

/**
 * Changes as they are for one translation: a mechanical one that cannot be carried there is a translator's work, with the reason; a
 * removed passage that the translation no longer has calls nobody. `calls` are in the order of the changes.
 */
export function callTranslators(changes: readonly Change[], calls: readonly Call[]): readonly Change[] {
  return changes.map((change, i) => relabel(change, calls[i]))
}

/** Counts and state that follow. */
export function recountCalled(
  { counts, changes = [] }: Pick<Verdict, 'counts' | 'changes'>,
  calls: readonly Call[],
): Pick<Verdict, 'counts' | 'state'> {
  const called = callTranslators(changes, calls)
  const recounted = called.reduce((sum, change, i) => recount(sum, changes[i], change), counts)
  return { counts: recounted, state: stateOf({ counts: recounted, changes: called }) }
}

function relabel(change: Change, call: Call | undefined): Change {
  if (call?.cannotCarry !== undefined && change.label === 'mechanical')
    return { ...change, label: 'substantive', reasons: withReasons(call.cannotCarry, change) }
  if (call?.isGone === true && change.label === 'substantive') return { ...change, label: 'mechanical' }
  return change
}

function withReasons(why: readonly Reason[], { reasons }: Change): readonly Reason[] {
  return capReasons([...why, ...reasons])
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
