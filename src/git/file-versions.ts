import type { ChangeLog } from './change-log.ts'
import type { FollowedFile } from './follow-file.ts'
import type { Oid } from './types.ts'

/** One text that a file has been. */
export interface FileVersion {
  readonly blob: Oid
  /** The newest commit of the mainline whose file equals it; where no commit there has it, the newest of all. */
  readonly commit: Oid
  /** The file's path in that commit. */
  readonly path: string
  /** True: `commit` is one that was asked for (`reachable`); false: the text never came into those. */
  readonly reachable: boolean
}

/**
 * Every text that a file has been, from the newest to the oldest, each once, in the order of their newest commits. A text that
 * came back stands where it was last. `reachable` says of a place whether its commit may be named.
 */
export function versionsOf(
  { names, name, blobs, state }: FollowedFile,
  log: ChangeLog,
  reachable: (place: number) => boolean,
): FileVersion[] {
  const newest = new Map<number, number>()
  for (const [place, version] of state.entries())
    if (version >= 0 && !newest.has(version)) newest.set(version, place)
  const named = namedPlaces({ state, log, reachable })
  return [...newest].map(([version, place]) => {
    const found = named.get(version)
    const at = found ?? place
    return {
      blob: blobs[version] ?? '',
      commit: log.commits[at] ?? '',
      path: names[name[at] ?? 0] ?? '',
      reachable: found !== undefined,
    }
  })
}

interface Places {
  readonly state: Int32Array
  readonly log: ChangeLog
  readonly reachable: (place: number) => boolean
}

/** The place to name for each version: on the line of first parents where there is one, since that is the history that people read. */
function namedPlaces({ state, log, reachable }: Places): Map<number, number> {
  const places = new Map<number, number>()
  const note = (place: number): void => {
    const version = state[place] ?? -1
    if (version >= 0 && !places.has(version) && reachable(place)) places.set(version, place)
  }
  for (let place: number | undefined = 0; place !== undefined; place = log.parents[place]?.[0]) note(place)
  for (const place of state.keys()) note(place)
  return places
}

/** Places of the commits that changed the file: it is there, and was another in each of their parents; the newest first. */
export function editsOf({ state }: FollowedFile, { parents }: ChangeLog): number[] {
  return [...state.keys()].filter(
    place =>
      (state[place] ?? -1) >= 0 && (parents[place] ?? []).every(parent => state[parent] !== state[place]),
  )
}

/** A function that says which texts of a file stand in a commit's history, itself included. */
export function reachedVersions(
  { state, blobs }: FollowedFile,
  { parents }: ChangeLog,
): (place: number) => ReadonlySet<Oid> {
  const words = Math.ceil(blobs.length / 32)
  const bits = new Uint32Array(state.length * words)
  // Parents stand after their children, so going backwards each is complete before it is passed on.
  for (let place = state.length - 1; place >= 0; place--) {
    const own = state[place] ?? -1
    for (const parent of parents[place] ?? [])
      for (let word = 0; word < words; word++)
        bits[place * words + word] = (bits[place * words + word] ?? 0) | (bits[parent * words + word] ?? 0)
    if (own >= 0)
      bits[place * words + (own >>> 5)] = (bits[place * words + (own >>> 5)] ?? 0) | (1 << (own & 31))
  }
  return place =>
    new Set(blobs.filter((_, i) => (((bits[place * words + (i >>> 5)] ?? 0) >>> (i & 31)) & 1) === 1))
}
