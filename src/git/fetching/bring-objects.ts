import type { Oid, Repository } from '../types.ts'
import { fetchObjects } from './fetch-objects.ts'
import { findMissing } from './find-missing.ts'
import { mayFetch } from './may-fetch.ts'

/** Fetches those of `oids` that are not here, all at once; does nothing where nothing may be fetched. Throws `git:unreachable`. */
export async function bringObjects(repository: Repository, oids: readonly Oid[]): Promise<void> {
  if (oids.length === 0 || !mayFetch(repository)) return
  const missing = await findMissing(repository, [...new Set(oids)])
  if (missing.length > 0) await fetchObjects(repository, missing)
}
