import type { Pair } from '../../freshness/types.ts'
import { groupBy } from '../../freshness/group-by.ts'
import { formatBranch } from '../../plan/requests/branch-name.ts'
import type { Subject } from '../../report/request/request.ts'
import { pathsOfPair } from './content/paths-of-pair.ts'
import type { Desk } from './types.ts'

/** One pull request that may be: its branch and the translations in it. */
export interface SubjectPlan {
  readonly subject: Subject
  readonly branch: string
  readonly pairs: readonly Pair[]
}

/** The locales in question, each with its pull requests: one for all of its posts, or one for each post in which something may be to do. */
export function subjectsOf(desk: Pick<Desk, 'ground' | 'settings' | 'branches'>): Map<string, SubjectPlan[]> {
  const byLocale = groupBy(desk.ground.pairs, ({ locale }) => locale)
  return new Map(
    [...byLocale]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([locale, pairs]) => [locale, plansOf(desk, locale, pairs)]),
  )
}

function plansOf(
  { ground, settings, branches }: Pick<Desk, 'ground' | 'settings' | 'branches'>,
  locale: string,
  pairs: readonly Pair[],
): SubjectPlan[] {
  if (settings.per === 'locale') return [planOf({ locale, post: null }, pairs)]
  const dirty = new Set(ground.dirty.map(({ path }) => path))
  return [...groupBy(pairs, ({ source }) => source)]
    .map(([post, own]) => planOf({ locale, post }, own))
    .filter(
      ({ branch, pairs: own }) => branches.has(branch) || own.some(pair => mayNeed(ground, pair, dirty)),
    )
}

function mayNeed({ updates, statuses }: Desk['ground'], pair: Pair, dirty: ReadonlySet<string>): boolean {
  const state = statuses.get(pair.target)?.state
  const hasWrites = (updates.get(pair.target)?.writes.length ?? 0) > 0
  return hasWrites || state === 'stale' || state === 'due' || pathsOfPair(pair).some(path => dirty.has(path))
}

function planOf(subject: Subject, pairs: readonly Pair[]): SubjectPlan {
  return { subject, branch: formatBranch({ ...subject, generation: 1 }), pairs }
}
