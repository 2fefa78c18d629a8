import type { RuleId } from '../../check/rule-ids.ts'
import { groupBy } from '../../freshness/group-by.ts'
import { findingWords } from '../text/findings-text.ts'
import type { Words } from '../words.ts'
import type { CheckFinding, CheckReport } from './check-report.ts'

/** How many findings there are of each severity, in how many translations; or that there are none. `changedOnly`: of those that a branch changes. */
export function headlineWords(
  { findings, translations, problems }: CheckReport,
  t: Words,
  changedOnly = false,
): string {
  if (changedOnly && translations + findings.length + problems.length === 0) return t('status:unchanged')
  const looked = t(changedOnly ? 'check:changed' : 'status:translations', { count: translations })
  if (findings.length === 0) return t('check:clean', { translations: looked })
  const files = new Set(findings.map(({ target }) => target.path)).size
  const counts = (['error', 'warning'] as const).flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length
    return count === 0 ? [] : [t(`check:count.${severity}`, { count })]
  })
  return t('check:headline', { counts: counts.join(t('diff:join.items')), files, translations: looked })
}

/** The message of a finding; what it quotes is made printable. */
export function messageWords(
  { message, severity }: Pick<CheckFinding, 'message' | 'severity'>,
  t: Words,
): string {
  return findingWords({ ...message, severity }, t)
}

/** Each file that something was found in, with its findings. */
export function filesOf({ findings }: CheckReport): [path: string, findings: CheckFinding[]][] {
  return [...groupBy(findings, ({ target }) => target.path)]
}

/** The rules that found something, those with the most findings first. */
export function ruleCounts({ rules, findings }: CheckReport): [rule: RuleId, count: number][] {
  return rules
    .map(({ id }): [RuleId, number] => [id, findings.filter(({ rule }) => rule === id).length])
    .filter(([, count]) => count > 0)
    .toSorted((a, b) => b[1] - a[1])
}
