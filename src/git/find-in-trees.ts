import { parseTree, type TreeEntry } from './tree.ts'
import type { ObjectReader, Oid, Place } from './types.ts'

/**
 * The blob at each place, in order; null where the commit has no such file. Reads commits and trees alone, a level of all places at
 * once, so the blobs themselves need not be there; throws what reading throws.
 */
export async function findInTrees(
  places: readonly Place[],
  objects: Pick<ObjectReader, 'read'>,
): Promise<(Oid | null)[]> {
  const roots = await readRoots(new Set(places.map(({ commit }) => commit)), objects)
  const paths = places.map(({ path }) => path.split('/'))
  let found = places.map(({ commit }) => roots.get(commit))
  for (let level = 0; paths.some(path => level < path.length); level++) {
    const open = found.filter((entry, i) => level < (paths[i]?.length ?? 0) && isTree(entry))
    const trees = await readTrees(new Set(open.flatMap(entry => entry?.oid ?? [])), objects)
    found = found.map((entry, i) => {
      const name = paths[i]?.[level]
      if (name === undefined || entry === undefined) return entry
      return isTree(entry) ? trees.get(entry.oid)?.get(name) : undefined
    })
  }
  return found.map(entry =>
    entry === undefined || isTree(entry) || entry.mode === SUBMODULE ? null : entry.oid,
  )
}

type Entry = Pick<TreeEntry, 'mode' | 'oid'>

const TREE = '40000'
const SUBMODULE = '160000'

function isTree(entry: Entry | undefined): boolean {
  return entry?.mode === TREE
}

/** A commit begins with its tree (gitformat, "commit objects"). */
async function readRoots(
  commits: ReadonlySet<Oid>,
  objects: Pick<ObjectReader, 'read'>,
): Promise<Map<Oid, Entry>> {
  const roots = new Map<Oid, Entry>()
  await objects.read([...commits], (commit, bytes) => {
    const oid = /^tree ([0-9a-f]+)\n/.exec(bytes.toString('latin1', 0, 80))?.[1]
    if (oid !== undefined) roots.set(commit, { mode: TREE, oid })
  })
  return roots
}

async function readTrees(
  oids: ReadonlySet<Oid>,
  objects: Pick<ObjectReader, 'read'>,
): Promise<Map<Oid, ReadonlyMap<string, Entry>>> {
  const trees = new Map<Oid, ReadonlyMap<string, Entry>>()
  await objects.read([...oids], (oid, bytes) => {
    trees.set(oid, new Map(parseTree(bytes, oid).map(entry => [entry.name, entry])))
  })
  return trees
}
