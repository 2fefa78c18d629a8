import type { Connection } from '../../crowdin/connection.ts'
import { UserError } from '../../errors.ts'
import { labelUnits } from '../../plan/source/label-units.ts'
import { labelStrings } from './sources/label-strings.ts'
import { failedPost } from './sources/tell-post.ts'
import type { SyncedPost } from './sync-post.ts'

/** Labels what came new with the posts of a run. Where that fails, it is told of the posts whose strings have no label now; all else of them is done. */
export async function labelPosts(
  connection: Connection,
  synced: readonly SyncedPost[],
): Promise<readonly SyncedPost[]> {
  const fresh = synced.flatMap(({ pushed }) =>
    pushed !== undefined && labelUnits(pushed.plan).size > 0 ? [pushed] : [],
  )
  try {
    await labelStrings(connection, fresh)
    return synced
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return synced.map(each =>
      each.post !== null && each.pushed !== undefined && fresh.includes(each.pushed)
        ? { ...each, post: failedPost(each.post, error) }
        : each,
    )
  }
}
