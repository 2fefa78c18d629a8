import type { Told } from '../locating/scene.ts'
import type { Change } from '../types.ts'

/**
 * Changes that the basis tells of, in their order, and among them those that records tell of: each before the first one that
 * stands behind it in the source now; removed passages, which stand nowhere, in the end.
 */
export function orderChanges(base: readonly Told[], recorded: readonly Told[]): Change[] {
  const ordered = base.map(({ change }) => change)
  const sorted = recorded.map(({ change }) => change).toSorted((a, b) => startOf(a) - startOf(b))
  for (const change of sorted) {
    const at = ordered.findIndex(other => other.after !== null && startOf(other) > startOf(change))
    ordered.splice(at === -1 ? ordered.length : at, 0, change)
  }
  return ordered
}

function startOf({ after }: Change): number {
  return after?.range.start ?? Number.MAX_SAFE_INTEGER
}
