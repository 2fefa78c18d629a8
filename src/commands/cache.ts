import { join } from 'node:path'
import { openStore, type Store } from '../files/store.ts'
import type { Repository } from '../git/types.ts'
import type { Cache, Remembered } from './types.ts'

export interface CachePlace {
  /** Digest of the running program; without it nothing is kept beyond the run. */
  readonly build?: string
  /** Absolute path of the folder to keep things in; default: one in the common git directory. */
  readonly cacheFolder?: string
}

/** What is remembered of a repository; all of it is forgotten when the program changes (`build`). */
export async function openCache(repository: Repository, place: CachePlace): Promise<Cache> {
  const { build } = place
  const store = build === undefined ? forgetful() : await openStore(cacheFolderOf(repository, place), build)
  return {
    get: (kind, key) => recall(store, kind, key),
    set: (kind, key, value) => store.set(kind, key, value),
    save: () => store.save(),
  }
}

/** Absolute path of the folder that the cache is kept in; locks stay in the git directory, whatever folder was asked for. */
export function cacheFolderOf({ commonDir }: Repository, { cacheFolder }: CachePlace): string {
  return cacheFolder ?? join(commonDir, 'evergloss')
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
