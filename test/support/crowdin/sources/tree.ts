import { invalidField, notFound, notUnique } from '../refusal.ts'
import type { State } from '../state.ts'
import type { Branch, Directory, SourceFile } from '../types.ts'

/** Where something lies: in a directory, at the top of a branch, or at the top of the project. */
export interface Place {
  branchId: number | null
  directoryId: number | null
}

/** The place that a request names, at most one of both; the branch of a directory is known. */
export function placeOf(state: State, branchId?: number | null, directoryId?: number | null): Place {
  if (typeof branchId === 'number' && typeof directoryId === 'number')
    throw invalidField('branchId', 'fieldsConflict', "Can't be used with directoryId in the same request")
  if (typeof directoryId === 'number') {
    const directory = state.directories.get(directoryId)
    if (directory === undefined) throw notFound()
    return { branchId: directory.branchId, directoryId }
  }
  if (typeof branchId === 'number' && !state.branches.has(branchId)) throw notFound()
  return { branchId: branchId ?? null, directoryId: null }
}

/** Refuses a name that a sibling has: a file or a directory at the same place, at the top also a branch. */
export function checkName(state: State, place: Place, name: string, self?: Branch | Directory): void {
  const siblings: (Branch | Directory)[] = [
    ...inPlace(state.directories, place),
    ...inPlace(state.files, place),
  ]
  if (place.branchId === null && place.directoryId === null) siblings.push(...state.branches.values())
  if (siblings.some(sibling => sibling !== self && sibling.name === name)) throw notUnique('name')
}

/** Path of a file or directory, with a slash in front. */
export function pathOf(state: State, item: Directory): string {
  const names = [item.name]
  let directory = parentOf(state, item)
  while (directory !== undefined) {
    names.unshift(directory.name)
    directory = parentOf(state, directory)
  }
  const branch = item.branchId === null ? undefined : state.branches.get(item.branchId)
  if (branch !== undefined && state.options.assume.pathHasBranch) names.unshift(branch.name)
  return `/${names.join('/')}`
}

/** Does it lie in the directory, at any depth? */
export function isWithin(state: State, item: Directory, directoryId: number): boolean {
  for (let directory = parentOf(state, item); directory !== undefined; directory = parentOf(state, directory))
    if (directory.id === directoryId) return true
  return false
}

/** Files of a branch or a directory, at any depth, by id. */
export function filesBelow(
  state: State,
  { branchId, directoryId }: Partial<Record<keyof Place, number | undefined>>,
): SourceFile[] {
  return [...state.files.values()].filter(file =>
    typeof directoryId === 'number' ? isWithin(state, file, directoryId) : file.branchId === branchId,
  )
}

function inPlace<T extends Directory>(items: ReadonlyMap<number, T>, place: Place): T[] {
  return [...items.values()].filter(
    item => item.directoryId === place.directoryId && item.branchId === place.branchId,
  )
}

function parentOf(state: State, { directoryId }: Directory): Directory | undefined {
  return directoryId === null ? undefined : state.directories.get(directoryId)
}
