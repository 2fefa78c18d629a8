import { join } from 'node:path'
import { openStore, type Store } from '../files/store.ts'
import type { Repository } from '../git/types.ts'
import type { Cache, Remembered } from './types.ts'

/** The cache of a repository, in its common git directory; it forgets everything when the program changes (`build`). */
export async function openCache(repository: Repository, build: string | undefined): Promise<Cache> {
  const store =
    build === undefined ? forgetful() : await openStore(join(repository.commonDir, 'evergloss'), build)
  return {
    get: (kind, key) => recall(store, kind, key),
    set: (kind, key, value) => store.set(kind, key, value),
    save: () => store.save(),
  }
}

function recall<K extends keyof Remembered>(store: Store, kind: K, key: string): Remembered[K] | undefined {
  const value = store.get(kind, key)
  // The folder is named after the build that wrote it, and each line has a checksum.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as Remembered[K] | undefined
}

function forgetful(): Store {
  const kept = new Map<string, unknown>()
  return {
    get: (kind, key) => kept.get(`${kind} ${key}`),
    set: (kind, key, value) => void kept.set(`${kind} ${key}`, value),
    save: async () => {},
  }
}
