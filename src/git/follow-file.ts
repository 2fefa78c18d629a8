import type { ChangeLog } from './change-log.ts'
import { formerNames, type RenameIndex } from './former-names.ts'
import type { Oid } from './types.ts'

/** One file through a history, under all its names. Arrays have an entry for each commit of the log. */
export interface FollowedFile {
  /** The different names that it had. */
  readonly names: readonly string[]
  /** Index in `names` of its name in each commit. */
  readonly name: Int32Array
  /** The different blobs that it was. */
  readonly blobs: readonly Oid[]
  /** Index in `blobs` of what it was in each commit; -1 where it was not there. */
  readonly state: Int32Array
}

/**
 * Follows the file that is called `path` at the head of the log back through renames. A commit that renames it says how its
 * parents call it; a parent that has no file of the present name, as the other side of a merge, is asked for the former ones.
 */
export function followFile(path: string, log: ChangeLog, renames: RenameIndex): FollowedFile {
  const names = [...formerNames(path, renames)]
  const blobs: Oid[] = []
  const states = names.map(name => statesOf(name, log, blobs))
  const size = log.commits.length
  if (names.length === 1)
    return { names, name: new Int32Array(size), blobs, state: states[0] ?? new Int32Array(size) }
  const name = namesOf({ names, states, log, renames })
  const state = Int32Array.from(name, (index, commit) => states[index]?.[commit] ?? -1)
  return { names, name, blobs, state }
}

/** What was called so in each commit; parents stand after their children, so going backwards each parent is known. */
function statesOf(name: string, { commits, parents, changes }: ChangeLog, blobs: Oid[]): Int32Array {
  const states = new Int32Array(commits.length).fill(-1)
  const own = changes.get(name)
  if (own === undefined) return states
  for (let commit = commits.length - 1; commit >= 0; commit--) {
    const blob = own.get(commit)
    if (blob === undefined) states[commit] = states[parents[commit]?.[0] ?? -1] ?? -1
    else states[commit] = blob === null ? -1 : indexOf(blobs, blob)
  }
  return states
}

function indexOf(blobs: Oid[], blob: Oid): number {
  const known = blobs.indexOf(blob)
  return known === -1 ? blobs.push(blob) - 1 : known
}

interface Names {
  readonly names: readonly string[]
  readonly states: readonly Int32Array[]
  readonly log: ChangeLog
  readonly renames: RenameIndex
}

/** The name in each commit, handed from children to parents; the child that stands first speaks for a parent that it has in common with others. */
function namesOf({ names, states, log, renames }: Names): Int32Array {
  const found = new Int32Array(log.commits.length).fill(-1)
  found[0] = 0
  const exists = (name: number, commit: number): boolean => (states[name]?.[commit] ?? -1) >= 0
  const before = (name: number): number[] =>
    (renames.get(names[name] ?? '') ?? []).map(rename => names.indexOf(rename.from))
  log.parents.forEach((parents, commit) => {
    const name = found[commit] ?? -1
    if (name === -1) return
    const given = (renames.get(names[name] ?? '') ?? []).find(rename => rename.commit === log.commits[commit])
    const renamed = given === undefined ? name : names.indexOf(given.from)
    for (const parent of parents) {
      const known = found[parent] ?? -1
      if (known !== -1 && exists(known, parent)) continue
      found[parent] = existing(renamed, parent, { exists, before }) ?? renamed
    }
  })
  return found
}

interface Ways {
  readonly exists: (name: number, commit: number) => boolean
  readonly before: (name: number) => readonly number[]
}

/** The name itself where there is such a file, else the nearest former one that there is. */
function existing(name: number, commit: number, { exists, before }: Ways): number | undefined {
  const asked = new Set([name])
  // A set that grows while it is walked: the names found are followed in turn.
  for (const each of asked) {
    if (exists(each, commit)) return each
    for (const former of before(each)) asked.add(former)
  }
  return undefined
}
