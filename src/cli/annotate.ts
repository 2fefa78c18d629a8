import type { Annotated } from '../report/changes/annotations.ts'
import type { Session } from './session.ts'

/**
 * In a run of GitHub Actions, marks the lines of translations that changes are about; only where the files that were looked at
 * are those that the run is for, and stdout is not taken by the report.
 */
export async function annotate(
  { commit, worktree }: { readonly commit: string | null; readonly worktree: boolean },
  all: readonly Annotated[],
  { t, world }: Session,
): Promise<void> {
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_SHA: sha } = world.env
  if (!summary || sha !== commit || !worktree) return
  const { annotations } = await import('../report/changes/annotations.ts')
  world.stdout.write(annotations(all, t))
}
