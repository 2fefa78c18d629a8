import { stateOf } from './state.ts'
import type { Basis, Comparison, Pair, State, TranslationStatus } from './types.ts'

/** What is known about one translation; `comparison` is null where source and basis could not be compared. */
export interface Evidence {
  readonly pair: Pair
  readonly basis: Basis | null
  readonly comparison: Comparison | null
}

/** Status of one translation, with its changes; a target whose basis cannot be used is `unknown`, never fresh. */
export function assess({ pair, basis, comparison }: Evidence): TranslationStatus {
  const known = pair.sourceExists && pair.targetExists
  const usable = known && basis !== null && basis.problem === null ? comparison : null
  const status = { source: pair.source, target: pair.target, locale: pair.locale, basis }
  if (usable === null) return { ...status, state: stateWithout(pair), segments: null }
  return { ...status, state: stateOf(usable), segments: usable.counts, changes: usable.changes }
}

function stateWithout(pair: Pair): State {
  if (!pair.sourceExists) return 'obsolete'
  return pair.targetExists ? 'unknown' : 'missing'
}
