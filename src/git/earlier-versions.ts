import type { ChangeLog } from './change-log.ts'
import { historyOf } from './first-places.ts'
import type { FollowedFile } from './follow-file.ts'
import type { Oid } from './types.ts'

/**
 * The texts that a file had before some commit, and nowhere in the log but in that commit's history: those that were left behind
 * there for good. None of a commit that the log does not have.
 */
export function earlierVersions({ blobs, state }: FollowedFile, log: ChangeLog, commit: Oid): Set<Oid> {
  const place = log.position.get(commit)
  if (place === undefined) return new Set()
  const history = historyOf(place, log)
  const [earlier, others] = [new Set<number>(), new Set<number>()]
  for (const [at, version] of state.entries()) (history.has(at) ? earlier : others).add(version)
  return new Set(blobs.filter((_, version) => earlier.has(version) && !others.has(version)))
}
