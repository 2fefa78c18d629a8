import { pairRules } from '../../config/pair-rules.ts'
import { findSources, pairPaths } from '../../freshness/pairs.ts'
import type { Pair } from '../../freshness/types.ts'
import { type CommitChange, readCommitChanges } from '../../git/read-commit-changes.ts'
import type { Landed } from '../../plan/digest/types.ts'
import { pathsOf } from '../read-config.ts'
import { selectPairs } from '../select-pairs.ts'
import type { Project } from '../types.ts'

/** What landed, with the sources and translations that it touched. */
export interface Touched {
  readonly landed: Landed
  readonly sources: readonly { readonly change: CommitChange; readonly content: number }[]
  readonly translations: readonly { readonly change: CommitChange; readonly pair: Pair }[]
}

/**
 * Which sources and translations each commit touched, as the project pairs paths; the oldest first. What was there only between two of
 * them is paired, too. Throws what `selectPairs` throws for locales that nobody has.
 */
export async function touchedFiles(
  project: Project,
  landed: readonly Landed[],
  locales: readonly string[],
): Promise<Touched[]> {
  const { repository, snapshot, config } = project
  const changes = await readCommitChanges(
    repository,
    landed.map(({ commit }) => commit.oid),
  )
  const rules = await pairRules(config)
  const paths = new Set([...pathsOf(snapshot), ...[...changes.values()].flat().map(({ path }) => path)])
  const sources = findSources(paths, rules)
  const all = pairPaths(paths, rules)
  const chosen = selectPairs({ pairs: all, prefix: '' }, { paths: [], locales })
  const pairs = new Map(chosen.map(pair => [pair.target, pair]))
  return [...landed].reverse().map(each => {
    const own = changes.get(each.commit.oid) ?? []
    return {
      landed: each,
      sources: own.flatMap(change => {
        const content = sources.get(change.path)
        return content === undefined ? [] : [{ change, content }]
      }),
      translations: own.flatMap(change => {
        const pair = pairs.get(change.path)
        return pair === undefined ? [] : [{ change, pair }]
      }),
    }
  })
}
