import type { Comparison, State, Verdict } from './types.ts'

/** State of a translation by what changed in its source: the worst change decides; cosmetic edits leave it fresh. */
export function stateOf(comparison: Comparison): Extract<State, 'fresh' | 'due' | 'stale'> {
  const labels = new Set(comparison.changes.map(change => change.label))
  if (labels.has('substantive')) return 'stale'
  return labels.has('mechanical') ? 'due' : 'fresh'
}

/** State and counts with the segments that were left in the source language, whatever changed: any makes a translation stale. */
export function withUntranslated<T extends Pick<Verdict, 'counts' | 'state'>>(
  verdict: T,
  untranslated: number,
): T {
  const counts = { ...verdict.counts, untranslated }
  return { ...verdict, counts, state: untranslated > 0 ? 'stale' : verdict.state }
}
