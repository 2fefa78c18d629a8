import type { Oid } from '../../../git/types.ts'
import { openProject, type ProjectOptions } from '../../project.ts'
import { selectPairs, type Selection } from '../../select-pairs.ts'
import type { Project } from '../../types.ts'
import { planUpdates } from '../../update/plan-updates.ts'
import { dirtyFiles } from './dirty-files.ts'
import { readStatuses } from './tell-posts.ts'
import type { BaseUpdate, Ground } from './types.ts'

type Options = Omit<ProjectOptions, 'at' | 'sourcesOnly'> & Selection

/**
 * Reads what the work tree has beside HEAD, and plans what would be carried into each translation of the base that was asked for. Writes nothing.
 * Throws what `status` throws.
 */
export async function openGround(options: Options, base: Oid): Promise<Ground> {
  const worktree = await openProject(options)
  const dirty = await closing(worktree, async project => dirtyFiles(project))
  const project = await openProject({ ...options, at: base })
  return closing(project, async () => {
    const pairs = selectPairs(project, options)
    const { updates } = await planUpdates(project, pairs, { prune: false, basis: false })
    await project.cache.save()
    const statuses = await readStatuses(options, { at: base, locales: options.locales, paths: options.paths })
    const byTarget = updates.map(({ item, writes }): [string, BaseUpdate] => [item.target, { item, writes }])
    return {
      repository: project.repository,
      base,
      head: worktree.snapshot.commit,
      dirty,
      pairs: withNew(pairs, selectPairs(worktree, options), dirty),
      updates: new Map(byTarget),
      statuses,
      config: project.config,
      options,
    }
  })
}

/** Translations that the work tree has and the base has not, too. */
function withNew(
  pairs: readonly Ground['pairs'][number][],
  here: readonly Ground['pairs'][number][],
  dirty: Ground['dirty'],
): Ground['pairs'] {
  const known = new Set(pairs.filter(({ targetExists }) => targetExists).map(({ target }) => target))
  const written = new Set(dirty.map(({ path }) => path))
  const added = here.filter(({ target }) => written.has(target) && !known.has(target))
  const replaced = new Set(added.map(({ target }) => target))
  return [...pairs.filter(({ target }) => !replaced.has(target)), ...added]
}

async function closing<T>(project: Project, use: (project: Project) => Promise<T>): Promise<T> {
  try {
    return await use(project)
  } finally {
    await project.objects.close()
  }
}
