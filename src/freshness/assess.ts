import type { Basis, Pair, State, TranslationStatus, Verdict } from './types.ts'

/** What is known about one translation; `verdict` is null where source and basis could not be compared. */
export interface Evidence {
  readonly pair: Pair
  readonly basis: Basis | null
  readonly verdict: Verdict | null
}

/**
 * Status of one translation, with its changes when they are wanted; a target whose basis cannot be used is `unknown`, never
 * fresh.
 */
export function assess({ pair, basis, verdict }: Evidence, changes: boolean): TranslationStatus {
  const known = pair.sourceExists && pair.targetExists
  const usable = known && basis !== null && basis.problem === null ? verdict : null
  const status = { source: pair.source, target: pair.target, locale: pair.locale, basis }
  const told = usable === null ? stateWithout(pair) : usable.state
  const found = { ...status, state: told, segments: usable?.counts ?? null }
  return changes && usable !== null ? { ...found, changes: usable.changes ?? [] } : found
}

function stateWithout(pair: Pair): State {
  if (!pair.sourceExists) return 'obsolete'
  return pair.targetExists ? 'unknown' : 'missing'
}
