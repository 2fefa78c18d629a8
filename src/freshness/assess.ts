import { withUntranslated } from './state.ts'
import type { Basis, ChangeSide, ChangeTarget, Pair, State, TranslationStatus, Verdict } from './types.ts'

/** What is known of a target beside the changes of its source. */
export interface TargetVerdict {
  /** What is left of the source's changes, where records of the ledger make a difference. */
  readonly verdict?: Verdict
  /** Counts and state with what cannot be carried over, where that makes a difference. */
  readonly called?: Pick<Verdict, 'counts' | 'state'>
  /** Segments that were left in the source language and that no change calls a translator for. */
  readonly untranslated: number
  /** Where each change stands, in their order. */
  readonly targets?: readonly ChangeTarget[]
  /** All segments that were left in the source language. */
  readonly leftovers?: readonly ChangeSide[]
  /** Why nothing in it can stand for the source, as a finding says: it does not parse, or has no text beside its front matter. */
  readonly lacks?: 'syntax' | 'text'
}

/** What is known about one translation; `verdict` is null where source and basis could not be compared. */
export interface Evidence {
  readonly pair: Pair
  readonly basis: Basis | null
  readonly verdict: Verdict | null
  readonly target?: TargetVerdict | undefined
}

/**
 * Status of one translation, with its changes and their places when they are wanted; a target that does not parse, or whose basis
 * cannot be used, is `unknown`, one without text is `stale`: never fresh, and without counts.
 */
export function assess({ pair, basis, verdict, target }: Evidence, changes: boolean): TranslationStatus {
  const known = pair.sourceExists && pair.targetExists
  const own = withCalled(target?.verdict ?? verdict, target)
  const given = known && basis !== null && basis.problem === null ? own : null
  const usable = usableOf(given, target)
  const status = { source: pair.source, target: pair.target, locale: pair.locale, basis }
  const isEmpty = given !== null && target?.lacks === 'text'
  const told = usable?.state ?? (isEmpty ? 'stale' : stateWithout(pair))
  const found = { ...status, state: told, segments: usable?.counts ?? null }
  if (!changes || usable === null) return found
  return { ...found, changes: usable.changes ?? [], ...placesOf(target) }
}

/** The changes stay what they are: translations share them. */
function withCalled(verdict: Verdict | null, target: TargetVerdict | undefined): Verdict | null {
  return verdict === null || target?.called === undefined ? verdict : { ...verdict, ...target.called }
}

function usableOf(verdict: Verdict | null, target: TargetVerdict | undefined): Verdict | null {
  if (verdict === null || target === undefined) return verdict
  return target.lacks === undefined ? withUntranslated(verdict, target.untranslated) : null
}

function placesOf(target: TargetVerdict | undefined): Pick<TranslationStatus, 'targets' | 'untranslated'> {
  if (target?.targets === undefined) return {}
  return { targets: target.targets, untranslated: target.leftovers ?? [] }
}

function stateWithout(pair: Pair): State {
  if (!pair.sourceExists) return 'obsolete'
  return pair.targetExists ? 'unknown' : 'missing'
}
