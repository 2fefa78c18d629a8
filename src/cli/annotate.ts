import type { Annotated } from '../report/changes/annotations.ts'
import type { Session } from './session.ts'
import type { World } from './world.ts'

/**
 * In a run of GitHub Actions, marks the lines of translations that changes are about; only where the files that were looked at
 * are those that the run is for, and stdout is not taken by the report.
 */
export async function annotate(
  looked: Looked,
  all: readonly Annotated[],
  { t, world }: Session,
): Promise<void> {
  if (!isOwnRun(looked, world)) return
  const { annotations } = await import('../report/changes/annotations.ts')
  commandsOf(world).write(annotations(all, t))
}

/** What was looked at. */
interface Looked {
  readonly commit: string | null
  readonly worktree: boolean
}

/** Where workflow commands go. */
export function commandsOf({ commands, stdout }: World): Pick<World['stdout'], 'write'> {
  return commands ?? stdout
}

/** Whether this runs in GitHub Actions with a step summary, and the files that were looked at are those that the run is for. */
export function isOwnRun({ commit, worktree }: Looked, { env }: World): boolean {
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_SHA: sha } = env
  return Boolean(summary) && sha === commit && worktree
}
