import type { Pair } from '../freshness/types.ts'
import { earlierVersions } from '../git/earlier-versions.ts'
import { readHistories } from '../git/read-histories.ts'
import { readStagedRenames } from '../git/staged-renames.ts'
import type { Oid } from '../git/types.ts'
import { renamesOf } from './resolve-recorded.ts'
import type { Project } from './types.ts'

/** A translation whose basis is to be held against other versions of its source. */
interface Based {
  readonly pair: Pair
  /** The commit of the basis. */
  readonly commit: Oid | null
}

/**
 * Which versions of its source each translation's basis has left behind: they stand in the history before it, and nowhere else. One pass
 * over the history for all of them; throws what git throws.
 */
export async function readOrder<B extends Based>(
  project: Project,
  translations: readonly B[],
): Promise<Map<B, (blob: Oid) => boolean>> {
  const { repository, snapshot } = project
  if (translations.length === 0) return new Map()
  const staged = snapshot.worktree ? await readStagedRenames(repository) : new Map<string, string>()
  const nameAtHead = (path: string): string => staged.get(path) ?? path
  const { log, follow } = await readHistories(repository, snapshot.commit, {
    paths: [...new Set(translations.map(({ pair }) => nameAtHead(pair.source)))],
    renames: await renamesOf(project),
  })
  return new Map(
    translations.map(each => {
      const earlier = earlierVersions(follow(nameAtHead(each.pair.source)), log, each.commit ?? '')
      return [each, blob => earlier.has(blob)]
    }),
  )
}
