import { withUntranslated } from './state.ts'
import type { Basis, ChangeSide, ChangeTarget, Pair, State, TranslationStatus, Verdict } from './types.ts'

/** What is known of a target beside the changes of its source. */
export interface TargetVerdict {
  /** Segments that were left in the source language and that no change calls a translator for. */
  readonly untranslated: number
  /** Where each change stands, in their order; null when the target cannot be read. */
  readonly targets?: readonly ChangeTarget[] | null
  /** All segments that were left in the source language. */
  readonly leftovers?: readonly ChangeSide[]
}

/** What is known about one translation; `verdict` is null where source and basis could not be compared. */
export interface Evidence {
  readonly pair: Pair
  readonly basis: Basis | null
  readonly verdict: Verdict | null
  readonly target?: TargetVerdict | undefined
}

/**
 * Status of one translation, with its changes and their places when they are wanted; a target whose basis cannot be used is
 * `unknown`, never fresh.
 */
export function assess({ pair, basis, verdict, target }: Evidence, changes: boolean): TranslationStatus {
  const known = pair.sourceExists && pair.targetExists
  const given = known && basis !== null && basis.problem === null ? verdict : null
  const usable = given === null || target === undefined ? given : withUntranslated(given, target.untranslated)
  const status = { source: pair.source, target: pair.target, locale: pair.locale, basis }
  const told = usable === null ? stateWithout(pair) : usable.state
  const found = { ...status, state: told, segments: usable?.counts ?? null }
  if (!changes || usable === null) return found
  return { ...found, changes: usable.changes ?? [], ...placesOf(target) }
}

function placesOf(target: TargetVerdict | undefined): Pick<TranslationStatus, 'targets' | 'untranslated'> {
  if (target?.targets === undefined) return {}
  return { targets: target.targets, untranslated: target.leftovers ?? [] }
}

function stateWithout(pair: Pair): State {
  if (!pair.sourceExists) return 'obsolete'
  return pair.targetExists ? 'unknown' : 'missing'
}
