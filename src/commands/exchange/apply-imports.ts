import { UserError } from '../../errors.ts'
import { applyWrites } from '../apply-writes.ts'
import { findUncommitted } from '../find-uncommitted.ts'
import type { Project } from '../types.ts'
import { failedImport, type PlannedImport } from './plan-import.ts'

interface ApplyOptions {
  readonly dryRun: boolean
  readonly force: boolean
}

/** Writes what was planned; files that differ from HEAD are left unless forced, and a dry run says so, too. */
export async function applyImports(
  project: Project,
  planned: readonly PlannedImport[],
  { dryRun, force }: ApplyOptions,
): Promise<PlannedImport[]> {
  const writes = planned.flatMap(each => each.writes)
  const spared = force ? new Set<string>() : await findUncommitted(project, writes)
  const done: PlannedImport[] = []
  for (const each of planned) {
    const path = each.writes.map(write => write.path).find(one => spared.has(one))
    if (path !== undefined) done.push(failedImport(each, new UserError('exchange:uncommitted', { path })))
    else done.push(dryRun ? each : await apply(project, each))
  }
  return done
}

async function apply(project: Project, planned: PlannedImport): Promise<PlannedImport> {
  if (planned.post.outcome !== 'planned') return planned
  try {
    await applyWrites(project, planned.writes)
    return { ...planned, post: { ...planned.post, outcome: 'written' } }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return failedImport(planned, error)
  }
}
