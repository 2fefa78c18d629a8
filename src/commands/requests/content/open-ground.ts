import type { Pair } from '../../../freshness/types.ts'
import type { RemoteBranches } from '../../../git/remote/fetch-branches.ts'
import type { Oid } from '../../../git/types.ts'
import { parseBranch } from '../../../plan/requests/branch-name.ts'
import { openProject, type ProjectOptions } from '../../project.ts'
import { selectPairs, type Selection } from '../../select-pairs.ts'
import type { Project } from '../../types.ts'
import { planUpdates } from '../../update/plan-updates.ts'
import { dirtyFiles } from './dirty-files.ts'
import { readStatuses } from './tell-posts.ts'
import type { BaseUpdate, Ground } from './types.ts'

type Options = Omit<ProjectOptions, 'at' | 'sourcesOnly'> & Selection

/**
 * Reads what the work tree has beside HEAD, and plans what would be carried into each translation of the base, in the locales that were asked for.
 * Writes nothing; close it. Throws what `status` throws.
 */
export async function openGround(
  options: Options,
  { base, branches }: { readonly base: Oid; readonly branches: RemoteBranches },
): Promise<Ground> {
  const worktree = await openProject(options)
  try {
    const dirty = await dirtyFiles(worktree)
    const project = await openProject({ ...options, at: base, beside: worktree })
    const here = withNew(project.pairs, worktree.pairs, dirty)
    const known = [...here, ...(await onBranchesAlone({ ...options, beside: worktree }, here, branches))]
    const { pairs, asked } = choose(project, known, options)
    const there = new Set(project.pairs)
    const own = pairs.filter(pair => there.has(pair))
    const { updates } = await planUpdates(project, own, { prune: false, basis: false })
    const locales = [...new Set(own.map(({ locale }) => locale))]
    const byTarget = updates.map(({ item, writes }): [string, BaseUpdate] => [item.target, { item, writes }])
    return {
      repository: project.repository,
      project,
      projects: new Map(),
      prefix: project.prefix,
      base,
      head: worktree.snapshot.commit,
      dirty,
      pairs,
      asked,
      updates: new Map(byTarget),
      statuses: locales.length === 0 ? new Map() : await readStatuses(project, { locales, paths: [] }),
      config: project.config,
      options,
    }
  } catch (error) {
    await worktree.objects.close()
    throw error
  }
}

/** Ends the conversation with git, and keeps what was found out for the next run. */
export async function closeGround({ project }: Ground): Promise<void> {
  await project.cache.save()
  await project.objects.close()
}

/** Translations into locales that only a branch of ours has yet. */
async function onBranchesAlone(
  options: Options,
  here: Ground['pairs'],
  branches: RemoteBranches,
): Promise<Ground['pairs']> {
  const locales = new Set(here.map(({ locale }) => locale))
  const found: Pair[] = []
  for (const [branch, at] of branches) {
    const locale = parseBranch(branch)?.locale
    if (locale === undefined || locales.has(locale)) continue
    const { pairs } = await openProject({ ...options, at })
    found.push(...pairs.filter(pair => pair.locale === locale && pair.sourceExists))
  }
  return found
}

/** A request tells all of its locale, whatever paths were asked for: what is left out of a run is neither taken from it nor closed with it. */
function choose(
  { prefix }: Project,
  known: Ground['pairs'],
  { paths, locales }: Selection,
): Pick<Ground, 'pairs' | 'asked'> {
  const asked = selectPairs({ pairs: known, prefix }, { paths, locales })
  const tags = new Set(asked.map(({ locale }) => locale))
  return {
    pairs: known.filter(({ locale }) => tags.has(locale)),
    asked: new Set(asked.map(({ target }) => target)),
  }
}

/** Translations that the work tree has and the base has not, too. */
function withNew(known: Ground['pairs'], here: Ground['pairs'], dirty: Ground['dirty']): Ground['pairs'] {
  const there = new Set(known.filter(({ targetExists }) => targetExists).map(({ target }) => target))
  const written = new Set(dirty.map(({ path }) => path))
  const added = here.filter(({ target }) => written.has(target) && !there.has(target))
  const replaced = new Set(added.map(({ target }) => target))
  return [...known.filter(({ target }) => !replaced.has(target)), ...added]
}
