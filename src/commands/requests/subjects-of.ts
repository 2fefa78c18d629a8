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

/** A locale in question. */
export interface LocalePlan {
  readonly locale: string
  readonly plans: readonly SubjectPlan[]
  /** False: posts were left out, so that the plans do not tell all that waits in the locale. */
  readonly isWhole: boolean
}

/** The locales in question, each with its pull requests: one for all of its posts, or one for each post in which something may be to do. */
export function subjectsOf(desk: Pick<Desk, 'ground' | 'settings' | 'branches'>): LocalePlan[] {
  const { ground, settings } = desk
  const byLocale = groupBy(ground.pairs, ({ locale }) => locale)
  return [...byLocale]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([locale, pairs]) => ({
      locale,
      plans: plansOf(desk, locale, pairs),
      isWhole: settings.per === 'locale' || pairs.every(({ target }) => ground.asked.has(target)),
    }))
}

function plansOf(
  { ground, settings, branches }: Pick<Desk, 'ground' | 'settings' | 'branches'>,
  locale: string,
  pairs: readonly Pair[],
): SubjectPlan[] {
  if (settings.per === 'locale') return [planOf({ locale, post: null }, pairs)]
  const dirty = new Set(ground.dirty.map(({ path }) => path))
  const asked = pairs.filter(({ target }) => ground.asked.has(target))
  return [...groupBy(asked, ({ source }) => source)]
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

/** The pull request that a subject may have. */
export function planOf(subject: Subject, pairs: readonly Pair[]): SubjectPlan {
  return { subject, branch: formatBranch(subject), pairs }
}
