import { join } from 'node:path'
import { openStore, type Store } from '../files/store.ts'
import type { BasisResolution, RenameHistory, Repository } from '../git/types.ts'
import type { SourceAnswer } from './compare-sources.ts'
import type { TargetFacts } from './target-facts.ts'

/** What is remembered, by kind: the value that each key of the kind stands for. */
interface Remembered {
  /** By target blob and basis fields. */
  readonly targets: TargetFacts
  /** By judged commit: what its history says of each `<recorded basis>:<source path>`. */
  readonly bases: Readonly<Record<string, BasisResolution>>
  /** By `last`. */
  readonly renames: RenameHistory
  /** By source blob and options: counts and states. */
  readonly verdicts: SourceAnswer
  /** The same, with every change. */
  readonly changes: SourceAnswer
}

/** Derived data by kind and key. It may forget anything between runs, and never fails. */
export interface Cache {
  get<K extends keyof Remembered>(kind: K, key: string): Remembered[K] | undefined
  set<K extends keyof Remembered>(kind: K, key: string, value: Remembered[K]): void
  save(): Promise<void>
}

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
