import { ignoredRanges } from './ignored-ranges.ts'
import type { Checked, Rule, RuleFinding } from './types.ts'

/** A finding, and the rule that found it. */
export interface Found extends RuleFinding {
  readonly rule: Rule
}

export interface CheckResult {
  readonly findings: readonly Found[]
  /** How many were left out, since a comment in the target says so. */
  readonly ignored: number
}

/**
 * What rules find in one translation, in the order of its text; findings at one place in the order of the rules. Of a text that
 * does not parse only that is told. A rule that throws has a bug of ours, which is not held back.
 */
export function checkTranslation(checked: Checked, rules: readonly Rule[]): CheckResult {
  const isRead = !checked.target.findings.some(({ severity }) => severity === 'error')
  const usable = isRead ? rules : rules.filter(({ id }) => id === 'syntax')
  const found = usable.flatMap(rule => rule.find(checked).map(finding => ({ ...finding, rule })))
  const findings = found.filter(keeper(checked)).sort(byPlace)
  return { findings, ignored: found.length - findings.length }
}

function byPlace(a: Found, b: Found): number {
  return a.range.start - b.range.start || a.range.end - b.range.end
}

function keeper({ target }: Checked): (found: Found) => boolean {
  const ignored = ignoredRanges(target)
  return ({ rule, range: { start } }) =>
    !ignored.some(
      ({ range, rules }) => start >= range.start && start < range.end && rules?.has(rule.id) !== false,
    )
}
