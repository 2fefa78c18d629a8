import { join } from 'node:path'
import { openStore } from '../files/store.ts'
import type { Repository } from '../git/types.ts'

/** Derived data by kind and key; what was kept is what `set` was given, or nothing. */
export interface Cache {
  get(kind: string, key: string): unknown
  set(kind: string, key: string, value: unknown): void
  save(): Promise<void>
}

/** The cache of a repository, in its common git directory; it forgets everything when the program changes (`build`). */
export async function openCache(repository: Repository, build: string | undefined): Promise<Cache> {
  if (build === undefined) return forgetful()
  return openStore(join(repository.commonDir, 'evergloss'), build)
}

function forgetful(): Cache {
  const kept = new Map<string, unknown>()
  return {
    get: (kind, key) => kept.get(`${kind} ${key}`),
    set: (kind, key, value) => void kept.set(`${kind} ${key}`, value),
    save: async () => undefined,
  }
}
