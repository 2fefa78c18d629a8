import { type Place, checkName, placeOf } from '../sources/tree.ts'
import type { State } from '../state.ts'
import type { Directory } from '../types.ts'
import type { Operation, Targets } from '../validation/json-patch.ts'
import { name } from '../validation/names.ts'
import { integer, nullable } from '../validation/rule.ts'
import { fieldOf, targetOf } from '../validation/target.ts'

/**
 * Renames and moves as a patch says: the new place must exist and have no sibling of that name. `apply` gets the targets for the
 * three paths; whether anything was renamed or moved is returned.
 */
export function moveTo(
  state: State,
  item: Directory,
  operations: readonly Operation[],
  apply: (targets: Targets) => void,
): boolean {
  const changed = new Map(
    operations.filter(({ op }) => op === 'replace').map(({ path, value }) => [path, value]),
  )
  const place = newPlace(state, item, changed)
  const newName = changed.get('/name') ?? item.name
  if (typeof newName === 'string') checkName(state, place, newName, item)
  const isMoved =
    newName !== item.name || place.directoryId !== item.directoryId || place.branchId !== item.branchId
  const set = () => void Object.assign(item, { branchId: place.branchId, directoryId: place.directoryId })
  apply({
    '/name': fieldOf(item, 'name', name),
    '/branchId': targetOf(nullable(integer), { get: () => item.branchId, set }),
    '/directoryId': targetOf(nullable(integer), { get: () => item.directoryId, set }),
  })
  return isMoved
}

function newPlace(state: State, item: Place, changed: ReadonlyMap<string, unknown>): Place {
  if (!changed.has('/branchId') && !changed.has('/directoryId')) return item
  return placeOf(state, idIn(changed.get('/branchId')), idIn(changed.get('/directoryId')))
}

/** 0 and null stand for no directory and no branch. */
function idIn(value: unknown): number | undefined {
  return typeof value === 'number' && value !== 0 ? value : undefined
}
