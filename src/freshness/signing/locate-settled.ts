import { locateChanges } from '../locating/locate-changes.ts'
import type { Versions } from '../locating/scene.ts'
import type { Change, ChangeTarget } from '../types.ts'
import type { Settled } from './types.ts'

/**
 * Where each change that is left stands in one translation, in their order: those told from a record by the version that it was
 * made for. `versions` has all that lies between the basis and the source now.
 */
export function locateSettled(
  { comparison: { changes }, stories }: Pick<Settled, 'comparison' | 'stories'>,
  versions: Versions,
): ChangeTarget[] {
  const all = [versions, ...[...new Set(stories.values())].map(story => ({ ...versions, ...story }))]
  const found = new Map<Change, ChangeTarget>()
  for (const each of all)
    for (const [i, target] of locateChanges(each).entries()) {
      const change = each.changes[i]
      if (change !== undefined) found.set(change, target)
    }
  return changes.flatMap(change => found.get(change) ?? [])
}
