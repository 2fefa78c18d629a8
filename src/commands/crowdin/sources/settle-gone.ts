import type { Connection } from '../../../crowdin/connection.ts'
import { deleteFile } from '../../../crowdin/delete-file.ts'
import type { RemoteTree } from '../../../crowdin/types.ts'
import { UserError } from '../../../errors.ts'
import type { TreePlan } from '../../../plan/tree/plan-tree.ts'
import type { GonePost } from '../../../report/sync/sync-report.ts'
import { readHeld } from '../remote/read-held.ts'

export interface GoneWish {
  readonly gone: TreePlan['gone']
  /** `leave`: they are told; `plan`: they would be deleted. */
  readonly wish: 'leave' | 'plan' | 'delete'
}

/** Files of posts that are no more: told, and deleted only when asked, and only those that this tool made. One that cannot be deleted stops no other. */
export async function settleGone(
  connection: Connection,
  tree: RemoteTree,
  { gone, wish }: GoneWish,
): Promise<GonePost[]> {
  const told: GonePost[] = []
  for (const { source, path } of gone) {
    const each: GonePost = { source, path, outcome: 'left', problem: null }
    told.push(wish === 'leave' ? each : await settle(connection, tree, { each, isPlan: wish === 'plan' }))
  }
  return told
}

async function settle(
  connection: Connection,
  tree: RemoteTree,
  { each, isPlan }: { readonly each: GonePost; readonly isPlan: boolean },
): Promise<GonePost> {
  const { path } = each
  const file = tree.files.get(path)
  if (file === undefined) return each
  try {
    await readHeld(connection, file, path)
    if (isPlan) return { ...each, outcome: 'planned' }
    await deleteFile(connection, { file, path })
    return { ...each, outcome: 'deleted' }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { code, params } = error
    return { ...each, outcome: 'failed', problem: { code, params } }
  }
}
