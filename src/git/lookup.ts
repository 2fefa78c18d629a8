import type { History } from './history.ts'
import type { ObjectReader, Oid, Place, RenameHistory, Repository } from './types.ts'

export interface BasisContext {
  readonly repository: Repository
  readonly objects: ObjectReader
  /** The commit that all bases must be ancestors of. */
  readonly head: Oid
  /** Gives the renames in the history of `head`, for instance from a cache; asked at most once and only when needed. */
  readonly renames?: () => Promise<RenameHistory>
}

/** A context whose history and renames are read at most once. */
export interface HistoryLookup extends BasisContext {
  readonly history: () => Promise<History>
  readonly renames: () => Promise<RenameHistory>
}

/** What keeps one place apart from another in a map. */
export function keyOf(place: Place): string {
  return `${place.commit}:${place.path}`
}
