import type { Call } from '../http.ts'
import { notFound } from '../refusal.ts'
import { isWithin } from '../sources/tree.ts'
import type { Directory } from '../types.ts'
import { refuseBoth } from '../validation/exclusive.ts'
import { PAGING, number, readQuery, truth, word } from '../validation/read-query.ts'

/** Files or directories that a list is asked for: of a branch, of a directory, with what is below, or all there are. */
export function itemsAsked<T extends Directory>(call: Call, all: ReadonlyMap<number, T>) {
  const rules = {
    ...PAGING,
    branchId: number,
    directoryId: number,
    filter: word,
    recursion: truth,
    orderBy: word,
  }
  const asked = readQuery(call, rules)
  refuseBoth(asked, 'branchId', 'directoryId')
  const { branchId, directoryId, recursion = false, filter = '', orderBy, limit, offset } = asked
  const { state } = call
  if (branchId !== undefined && !state.branches.has(branchId)) throw notFound()
  if (directoryId !== undefined && !state.directories.has(directoryId)) throw notFound()
  const isThere = (item: T) => {
    if (directoryId !== undefined)
      return recursion ? isWithin(state, item, directoryId) : item.directoryId === directoryId
    if (branchId !== undefined) return item.branchId === branchId && (recursion || item.directoryId === null)
    return true
  }
  const items = [...all.values()].filter(item => isThere(item) && item.name.includes(filter))
  return { items, orderBy, paging: { limit, offset } }
}
