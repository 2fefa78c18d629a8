import type { PrItem } from '../../report/pr/pr-report.ts'
import { blankItem, type Budget, type Done } from './item.ts'
import { runIssue } from './run-issue.ts'
import { runPull } from './run-pull.ts'
import { type LocalePlan, planOf } from './subjects-of.ts'
import type { Desk } from './types.ts'

/**
 * Brings the pull requests and the tracking issue of one locale up to date. What fails for one of them is told in its item and does not stop the
 * others.
 */
export async function runLocale(
  desk: Desk,
  { locale, plans, isWhole }: LocalePlan,
  budget: Budget,
): Promise<PrItem[]> {
  const done: Done[] = []
  for (const plan of plans) done.push(await runPull(desk, plan, budget))
  const items = done.map(({ item }) => item)
  if (!isWhole || !desk.hosted.hasIssues) return items
  const issue = await runIssue(desk, { locale, done }, budget)
  // Where no post has anything to do, its issue may still be there
  return withIssue(items.length === 0 ? [blankItem(planOf({ locale, post: null }, []))] : items, issue)
}

/** The issue is told once, with the first item of its locale. */
function withIssue(
  items: readonly PrItem[],
  { issue, problem }: Pick<PrItem, 'issue' | 'problem'>,
): PrItem[] {
  return items.map((item, i) => (i === 0 ? { ...item, issue, problem: item.problem ?? problem } : item))
}
