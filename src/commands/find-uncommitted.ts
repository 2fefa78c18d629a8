import { findBlobs } from '../git/blobs-at.ts'
import type { PlannedWrite } from './apply-write.ts'
import type { Project } from './types.ts'

/**
 * Targets among the files to be written that differ from HEAD: edited, staged or not in git at all, so that nobody's unsaved work is mixed
 * with that of the tool. Its own ledgers are its to write, and so is what is not there yet.
 */
export async function findUncommitted(
  project: Project,
  writes: readonly PlannedWrite[],
): Promise<ReadonlySet<string>> {
  const { snapshot } = project
  const old = writes.filter(({ place, before }) => place !== 'ledger' && before !== null)
  const paths = [...new Set(old.map(({ path }) => path))]
  const committed = await findBlobs(
    paths.map(path => ({ commit: snapshot.commit, path })),
    project,
  )
  return new Set(paths.filter((path, i) => snapshot.files.get(path)?.oid !== committed[i]))
}
