import { readRenamesBetween } from '../git/renames-between.ts'
import type { Snapshot } from '../git/types.ts'
import { resolveRecorded } from './resolve-recorded.ts'
import type { Project } from './types.ts'

/**
 * Where the files that `before` does not have stood there: path now → path then; without an entry: nowhere. The two commits
 * are looked at first; only what they cannot tell is looked up in the history between them, which a shallow clone may lack.
 */
export async function formerPaths(
  project: Project,
  before: Snapshot,
  paths: readonly string[],
): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map()
  const { repository, snapshot } = project
  const renames = await readRenamesBetween(repository, before.commit, snapshot.commit)
  const found = new Map(paths.flatMap(path => entryOf(path, renames.get(path), before)))
  const open = paths.filter(path => !found.has(path))
  if (open.length === 0 || repository.shallow || !hasLost(before, snapshot, found)) return found
  const wishes = open.map(path => ({ commit: before.commit, path }))
  const resolutions = await resolveRecorded(project, wishes)
  const taken = new Set(found.values())
  resolutions.forEach((resolution, i) => {
    if (resolution.problem !== null || taken.has(resolution.path) || snapshot.files.has(resolution.path))
      return
    taken.add(resolution.path)
    found.set(open[i] ?? '', resolution.path)
  })
  return found
}

function entryOf(path: string, former: string | undefined, before: Snapshot): [string, string][] {
  return former === undefined || !before.files.has(former) ? [] : [[path, former]]
}

/** True when a file is gone and nobody knows where to. */
function hasLost(before: Snapshot, now: Snapshot, found: ReadonlyMap<string, string>): boolean {
  const known = new Set(found.values())
  return [...before.files.keys()].some(path => !now.files.has(path) && !known.has(path))
}
