import { UserError } from '../errors.ts'
import type { Pair } from '../freshness/types.ts'
import { mergeBase } from '../git/merge-base.ts'
import { readSnapshot } from '../git/snapshot.ts'
import type { Snapshot } from '../git/types.ts'
import { ledgerPath } from '../ledger/path.ts'
import { oidOf } from './find-sides.ts'
import { type RangeWishes, requestRange } from './guard/request-range.ts'
import { selectPairs, type Selection } from './select-pairs.ts'
import { isRead } from './skipped.ts'
import type { Project } from './types.ts'

export interface Choice extends Selection {
  /** Of the process, to know the request that a run is for; present: only pairs whose translation or its ledger the branch changes. */
  readonly changedIn?: RangeWishes['env']
}

/**
 * The pairs that a person asked for; with `changedIn` those only of which the request or branch changes the translation, or what its ledger records, since it left the
 * branch that it is to be merged into. Uncommitted files count where the work tree is judged and no event names a commit. Throws what `selectPairs` throws, `project:changedNoBase`, `guard:badEvent`, `git:noMergeBase` and `git:shallow`.
 */
export async function choosePairs(
  project: Project,
  { changedIn: env, ...selection }: Choice,
): Promise<Pair[]> {
  const pairs = selectPairs(project, selection)
  if (env === undefined) return pairs
  const [now, then] = await sidesOf(project, env)
  return pairs.filter(({ target, locale, source }) =>
    [target, ledgerPath(locale, source)].some(path => oidOf(now, path) !== oidOf(then, path)),
  )
}

/** The branch, and where it left the other. */
async function sidesOf(
  { repository, snapshot }: Project,
  env: RangeWishes['env'],
): Promise<readonly [Snapshot, Snapshot]> {
  const { root } = repository
  const read = async (at: string): Promise<Snapshot> => readSnapshot(repository, { at, wanted: isRead })
  const asked = { root, env, ...(snapshot.worktree ? {} : { head: snapshot.commit }) }
  const range = await requestRange(asked).catch((error: unknown) => {
    if (error instanceof UserError && error.code === 'guard:noBase')
      throw new UserError('project:changedNoBase', { remote: error.params['remote'] ?? 'origin' })
    throw error
  })
  // A run for a request stands on a merge, in which the base branch changed files, too
  const isHere = range.head === 'HEAD' || range.head === snapshot.commit
  const now = isHere ? snapshot : await read(range.head)
  return [now, await read(await mergeBase(repository, [range.base, now.commit]))]
}
