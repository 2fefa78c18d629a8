import type { Comparison, State } from './types.ts'

/** State of a translation by what changed in its source: the worst change decides; cosmetic edits leave it fresh. */
export function stateOf(comparison: Comparison): Extract<State, 'fresh' | 'due' | 'stale'> {
  const labels = new Set(comparison.changes.map(change => change.label))
  if (labels.has('substantive')) return 'stale'
  return labels.has('mechanical') ? 'due' : 'fresh'
}
