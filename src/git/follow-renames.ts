import { findBlobs } from './blobs-at.ts'
import { formerNames, indexRenames, type RenameIndex, traceName } from './former-names.ts'
import { relate } from './history.ts'
import { readMergeRenames } from './renames.ts'
import { type HistoryLookup, keyOf } from './lookup.ts'
import type { Oid, Place, Rename } from './types.ts'

export interface FoundSource {
  /** Path that the file had at the basis. */
  readonly path: string
  readonly blob: Oid
}

/**
 * The file that stood at each basis for what is now called `path`, by `keyOf` the place; absent where there was none.
 * The history is read only when a file differs from the one at head or is not there under its present name.
 */
export async function followRenames(
  places: readonly Place[],
  lookup: HistoryLookup,
): Promise<Map<string, FoundSource>> {
  const sources = await findPresentNames(places, lookup)
  const changed = await withoutUnchanged(places, sources, lookup)
  if (changed.length === 0) return sources
  // Where a name is missing the history's shape will be needed too: both are read at the same time.
  const missesName = places.some(place => !sources.has(keyOf(place)))
  const [{ renames }] = await Promise.all([lookup.renames(), missesName ? lookup.history() : null])
  await apply(renames, changed, { sources, lookup })
  const lost = places.filter(place => !sources.has(keyOf(place)))
  if (lost.length > 0) {
    const merges = await readMergeRenames(lookup.repository, lookup.head)
    if (merges.length > 0) await apply([...merges, ...renames], lost, { sources, lookup })
  }
  return sources
}

async function findPresentNames(
  places: readonly Place[],
  lookup: HistoryLookup,
): Promise<Map<string, FoundSource>> {
  const blobs = await findBlobs(places, lookup)
  const sources = new Map<string, FoundSource>()
  for (const [index, place] of places.entries()) {
    const blob = blobs[index]
    if (blob != null) sources.set(keyOf(place), { path: place.path, blob })
  }
  return sources
}

/** The same bytes as at head need no history: whichever file they were, nothing changed. */
async function withoutUnchanged(
  places: readonly Place[],
  sources: ReadonlyMap<string, FoundSource>,
  lookup: HistoryLookup,
): Promise<Place[]> {
  const paths = [...new Set(places.map(place => place.path))]
  const blobs = await findBlobs(
    paths.map(path => ({ commit: lookup.head, path })),
    lookup,
  )
  const now = new Map(paths.map((path, index) => [path, blobs[index]]))
  return places.filter(place => {
    const then = sources.get(keyOf(place))
    return then === undefined || then.blob !== now.get(place.path)
  })
}

interface Progress {
  readonly sources: Map<string, FoundSource>
  readonly lookup: HistoryLookup
}

async function apply(
  renames: readonly Rename[],
  places: readonly Place[],
  { sources, lookup }: Progress,
): Promise<void> {
  const index = indexRenames(renames)
  const moved = places.filter(place => index.has(place.path))
  if (moved.length === 0) return
  const former = await findFormer(moved, index, lookup)
  const history = await lookup.history()
  const isAncestor = relate(history, commitsOf(moved, index))
  for (const place of moved) {
    const path = traceName(place.path, {
      index,
      age: rename => history.position.get(rename.commit),
      later: rename => !isAncestor(rename.commit, place.commit),
      exists: name => former.has(keyOf({ commit: place.commit, path: name })),
    })
    const blob = path === null ? undefined : former.get(keyOf({ commit: place.commit, path }))
    if (path !== null && blob !== undefined) sources.set(keyOf(place), { path, blob })
  }
}

/** The blobs that each basis has under any name that could have led to the present one. */
async function findFormer(
  moved: readonly Place[],
  index: RenameIndex,
  lookup: HistoryLookup,
): Promise<Map<string, Oid>> {
  const places = moved.flatMap(({ commit, path }) =>
    Array.from(formerNames(path, index), name => ({ commit, path: name })),
  )
  const blobs = await findBlobs(places, lookup)
  const found = new Map<string, Oid>()
  for (const [at, place] of places.entries()) {
    const blob = blobs[at]
    if (blob != null) found.set(keyOf(place), blob)
  }
  return found
}

function commitsOf(moved: readonly Place[], index: RenameIndex): Oid[] {
  const names = new Set(moved.flatMap(place => [...formerNames(place.path, index)]))
  return [...names].flatMap(name => (index.get(name) ?? []).map(rename => rename.commit))
}
