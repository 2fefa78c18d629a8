import { UserError } from '../../errors.ts'
import type { UpdateItem } from '../../report/update/update-report.ts'
import { applyWrites } from '../apply-writes.ts'
import type { Project } from '../types.ts'
import { failed, type PlannedUpdate } from './plan-update.ts'

/** Writes what was planned, one translation after another; one that fails does not stop the others. */
export async function applyUpdates(
  project: Project,
  planned: readonly PlannedUpdate[],
): Promise<PlannedUpdate[]> {
  const done: PlannedUpdate[] = []
  for (const each of planned) done.push({ ...each, item: await apply(project, each) })
  return done
}

async function apply(project: Project, { item, writes }: PlannedUpdate): Promise<UpdateItem> {
  if (item.outcome !== 'planned') return item
  try {
    await applyWrites(project, writes)
    return { ...item, outcome: 'written' }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return failed(item, error)
  }
}
