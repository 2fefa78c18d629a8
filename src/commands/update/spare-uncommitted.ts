import { UserError } from '../../errors.ts'
import { findBlobs } from '../../git/blobs-at.ts'
import type { Project } from '../types.ts'
import { failed, type PlannedUpdate } from './plan-update.ts'

/**
 * Refuses to write targets that differ from HEAD: edited, staged or not in git at all, so that nobody's unsaved work is mixed with
 * that of the tool. Its own ledgers are its to write.
 */
export async function spareUncommitted(
  project: Project,
  planned: readonly PlannedUpdate[],
): Promise<PlannedUpdate[]> {
  const { snapshot } = project
  const paths = [...new Set(planned.flatMap(targetOf))]
  const committed = await findBlobs(
    paths.map(path => ({ commit: snapshot.commit, path })),
    project,
  )
  const spared = new Set(paths.filter((path, i) => snapshot.files.get(path)?.oid !== committed[i]))
  return planned.map(each => {
    const path = targetOf(each).find(one => spared.has(one))
    if (path === undefined) return each
    return { item: failed(each.item, new UserError('update:uncommitted', { path })), writes: [] }
  })
}

function targetOf({ writes }: PlannedUpdate): string[] {
  return writes.flatMap(({ place, path }) => (place === 'ledger' ? [] : [path]))
}
