import type { Rename } from './types.ts'

/** Renames by the name they gave. */
export type RenameIndex = ReadonlyMap<string, readonly Rename[]>

export interface Trace {
  readonly index: RenameIndex
  /** Grows from the newest commit to the oldest, children before parents; undefined for a commit outside the history. */
  readonly age: (rename: Rename) => number | undefined
  /** Whether the rename was made after the basis: not in it and not among its ancestors. */
  readonly later: (rename: Rename) => boolean
  /** Whether the basis has a file of this name. */
  readonly exists: (name: string) => boolean
}

/**
 * The name that the file now called `path` had at the basis, or null. Renames made after the basis are followed backwards, step by step;
 * where both a former name and the present one exist there, such a rename says that the present name was then another file's.
 */
export function traceName(path: string, trace: Trace): string | null {
  const known = new Map<string, string | null>()
  const follow = (name: string, newest: number): string | null => {
    const key = `${newest} ${name}`
    const answer = known.get(key)
    if (answer !== undefined) return answer
    for (const { rename, age } of stepsBack(name, newest, trace)) {
      const former = follow(rename.from, age)
      if (former !== null) return keep(known, key, former)
    }
    return keep(known, key, trace.exists(name) ? name : null)
  }
  return follow(path, -1)
}

function stepsBack(name: string, newest: number, trace: Trace): { rename: Rename; age: number }[] {
  const steps = (trace.index.get(name) ?? []).flatMap(rename => {
    const age = trace.age(rename)
    return age !== undefined && age > newest && trace.later(rename) ? [{ rename, age }] : []
  })
  return steps.sort((a, b) => a.age - b.age)
}

function keep(known: Map<string, string | null>, key: string, answer: string | null): string | null {
  known.set(key, answer)
  return answer
}

/** Sorts renames by the name they gave. */
export function indexRenames(renames: readonly Rename[]): RenameIndex {
  const index = new Map<string, Rename[]>()
  for (const rename of renames) {
    const same = index.get(rename.to)
    if (same === undefined) index.set(rename.to, [rename])
    else same.push(rename)
  }
  return index
}

/** `path` and every name from which any number of renames could have led to it. */
export function formerNames(path: string, index: RenameIndex): ReadonlySet<string> {
  const names = new Set([path])
  // A set that grows while it is walked: the names found are followed in turn.
  for (const name of names) for (const rename of index.get(name) ?? []) names.add(rename.from)
  return names
}
