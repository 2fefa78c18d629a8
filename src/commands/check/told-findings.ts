import type { CheckFinding } from '../../report/check/check-report.ts'
import type { CheckedPair } from './check-pairs.ts'
import type { ChosenRule } from './choose-rules.ts'

/** What the rules found in a translation, as severe as the project has them. */
export function toldFindings(
  { pair, source, commit, known }: CheckedPair,
  chosen: readonly ChosenRule[],
): CheckFinding[] {
  const levels = new Map(chosen.map(({ rule, level }) => [rule.id, { own: rule.severity, level }]))
  return (known?.found ?? []).map(({ rule, severity, message, target, source: place }) => {
    const { level, own = 'error' } = levels.get(rule) ?? {}
    return {
      rule,
      severity: level ?? severity ?? own,
      message,
      locale: pair.locale,
      target: { path: pair.target, ...target },
      source: place === null ? null : { path: source, commit, ...place },
    }
  })
}
