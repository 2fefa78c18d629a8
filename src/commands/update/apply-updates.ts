import { UserError } from '../../errors.ts'
import type { UpdateItem } from '../../report/update/update-report.ts'
import { isUnchanged } from '../../git/is-unchanged.ts'
import { applyWrite } from '../apply-write.ts'
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
    for (const write of writes) await applyWrite(project, write)
    return { ...item, outcome: 'written' }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return failed(item, await explain(project, error))
  }
}

/** Git itself may call a file unchanged that has another text than the one it stores. */
async function explain({ repository }: Project, error: UserError): Promise<UserError> {
  const { path = '' } = error.params
  const mayBeFiltered = error.code === 'git:changedWhileReading' && (await isUnchanged(repository, `${path}`))
  return mayBeFiltered ? new UserError('update:filtered', { path }) : error
}
