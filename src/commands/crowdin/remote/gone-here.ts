import { UserError } from '../../../errors.ts'
import { readHistories } from '../../../git/read-histories.ts'
import type { TreePlan } from '../../../plan/tree/plan-tree.ts'
import { renamesOf } from '../../resolve-recorded.ts'
import type { Project } from '../../types.ts'

/**
 * Of the files at Crowdin that have no source here, those whose source was here: another repository may have its posts in the same project. Where
 * the clone has no history, nobody can tell, and none is.
 */
export async function goneHere(project: Project, gone: TreePlan['gone']): Promise<TreePlan['gone']> {
  if (gone.length === 0) return []
  const { repository, snapshot } = project
  try {
    const wish = { paths: gone.map(({ source }) => source), renames: await renamesOf(project) }
    const { log } = await readHistories(repository, snapshot.commit, wish)
    return gone.filter(({ source }) => (log.changes.get(source)?.size ?? 0) > 0)
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}
