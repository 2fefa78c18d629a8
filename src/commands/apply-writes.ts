import { UserError } from '../errors.ts'
import { isUnchanged } from '../git/is-unchanged.ts'
import { applyWrite, type PlannedWrite } from './apply-write.ts'
import type { Project } from './types.ts'

/** Writes the files of one translation, in their order; throws what `applyWrite` throws, and `update:filtered`. */
export async function applyWrites(project: Project, writes: readonly PlannedWrite[]): Promise<void> {
  try {
    for (const write of writes) await applyWrite(project, write)
  } catch (error) {
    throw error instanceof UserError ? await explain(project, error) : error
  }
}

/** Git itself may call a file unchanged that has another text than the one it stores. */
async function explain({ repository }: Project, error: UserError): Promise<UserError> {
  const { path = '' } = error.params
  const mayBeFiltered = error.code === 'git:changedWhileReading' && (await isUnchanged(repository, `${path}`))
  return mayBeFiltered ? new UserError('update:filtered', { path }) : error
}
