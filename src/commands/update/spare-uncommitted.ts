import { UserError } from '../../errors.ts'
import { findUncommitted } from '../find-uncommitted.ts'
import type { Project } from '../types.ts'
import { failed, type PlannedUpdate } from './plan-update.ts'

/** Refuses to write targets that differ from HEAD, and says so of each. */
export async function spareUncommitted(
  project: Project,
  planned: readonly PlannedUpdate[],
): Promise<PlannedUpdate[]> {
  const spared = await findUncommitted(
    project,
    planned.flatMap(({ writes }) => writes),
  )
  return planned.map(each => {
    const path = each.writes.map(write => write.path).find(one => spared.has(one))
    if (path === undefined) return each
    return { item: failed(each.item, new UserError('update:uncommitted', { path })), writes: [] }
  })
}
