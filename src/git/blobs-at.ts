import { missing } from './failure.ts'
import { mayFetch } from './fetching/may-fetch.ts'
import { findInTrees } from './find-in-trees.ts'
import { parseTree } from './tree.ts'
import type { ObjectReader, Oid, Place, Repository } from './types.ts'

/**
 * The blob at each place, in order; null where that commit has no such file.
 * Throws `git:partial` or `git:shallow` when the clone lacks the tree or the blob, which is not the same as having no file; where
 * it may be fetched, the blob need not be there.
 */
export async function findBlobs(
  places: readonly Place[],
  { repository, objects }: { repository: Repository; objects: ObjectReader },
): Promise<(Oid | null)[]> {
  if (mayFetch(repository)) return findInTrees(places, objects)
  const plain = places.filter(place => fitsInLine(place.path))
  const infos = await objects.info(plain.map(({ commit, path }) => `${commit}:${path}`))
  const known = new Map(plain.map((place, index) => [place, infos[index]]))
  const blobs: (Oid | null)[] = []
  for (const place of places) {
    const info = known.get(place)
    if (info?.found === true) blobs.push(info.type === 'blob' ? info.oid : null)
    else if (info !== undefined && repository.promisor === null) blobs.push(null)
    else blobs.push(await walkTo(place, repository, objects))
  }
  return blobs
}

// Git reads object names line by line and takes a carriage return at the end for part of the line's end.
function fitsInLine(path: string): boolean {
  return !/[\n\r]/.test(path)
}

/** Goes down the trees name by name, for paths that git's line protocol cannot carry and for answers that must be certain. */
async function walkTo(place: Place, repository: Repository, objects: ObjectReader): Promise<Oid | null> {
  let oid = await present(`${place.commit}^{tree}`, repository, objects)
  for (const name of place.path.split('/')) {
    let bytes: Buffer | null = null
    await objects.read([oid], (_, content) => (bytes = content))
    const entry = parseTree(bytes ?? Buffer.alloc(0), oid).find(each => each.name === name)
    if (entry === undefined || entry.mode === '160000') return null
    oid = await present(entry.oid, repository, objects)
  }
  const [info] = await objects.info([oid])
  return info?.found === true && info.type === 'blob' ? oid : null
}

async function present(name: string, repository: Repository, objects: ObjectReader): Promise<Oid> {
  const [info] = await objects.info([name])
  if (info?.found !== true) throw missing(repository, name)
  return info.oid
}
