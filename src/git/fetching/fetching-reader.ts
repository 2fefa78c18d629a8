import { findInTrees } from '../find-in-trees.ts'
import type { ObjectReader, Oid, Repository } from '../types.ts'
import { bringObjects } from './bring-objects.ts'

/** A reader that fetches what a request lacks, all of it at once, before it is answered. Throws `git:unreachable` beside what `reader` throws. */
export function fetchingReader(repository: Repository, reader: ObjectReader): ObjectReader {
  const bring = bringer(repository)
  const fetching: ObjectReader = {
    async info(names) {
      const direct = await withoutPaths(names, fetching)
      await bring(direct.flatMap(name => OBJECT.exec(name)?.[1] ?? []))
      return reader.info(direct)
    },
    async read(oids, receive) {
      await bring(oids)
      await reader.read(oids, receive)
    },
    close: async () => reader.close(),
  }
  return fetching
}

// Asked for what `<id>^{commit}` is, git gives up the whole conversation where the id is that of contents which were left out
const OBJECT = /^([0-9a-f]{40}|[0-9a-f]{64})(?:\^\{\w+\})?$/
const PLACE = /^([0-9a-f]{40}|[0-9a-f]{64}):(.+)$/s

/** Names of the form `<commit>:<path>` as ids, where there is such a file: what is missing then can be told from what never was. */
async function withoutPaths(names: readonly string[], objects: ObjectReader): Promise<string[]> {
  const places = names.map(name => PLACE.exec(name))
  const asked = places.flatMap(place => (place === null ? [] : [placeOf(place)]))
  const found = (await findInTrees(asked, objects)).values()
  return names.map((name, i) => (places[i] === null ? name : (found.next().value ?? name)))
}

function placeOf([, commit = '', path = '']: RegExpExecArray): { commit: Oid; path: string } {
  return { commit, path }
}

/** One request after another, so that none fetches what the one before it brings. */
function bringer(repository: Repository): (oids: readonly Oid[]) => Promise<void> {
  const asked = new Set<Oid>()
  let last: Promise<unknown> = Promise.resolve()
  const bring = async (oids: readonly Oid[]): Promise<void> => {
    const open = [...new Set(oids)].filter(oid => !asked.has(oid))
    if (open.length === 0) return
    await bringObjects(repository, open)
    for (const oid of open) asked.add(oid)
  }
  return async oids => {
    const result = last.then(async () => bring(oids))
    last = result.catch(() => {})
    return result
  }
}
