import type { Checked, Rule, RuleFinding } from './types.ts'

/** A finding, and the rule that found it. */
export interface Found extends RuleFinding {
  readonly rule: Rule
}

/**
 * What rules find in one translation, in the order of its text; findings at one place in the order of the rules. A rule that
 * throws has a bug of ours, which is not held back.
 */
export function checkTranslation(checked: Checked, rules: readonly Rule[]): Found[] {
  const found = rules.flatMap(rule => rule.find(checked).map(finding => ({ ...finding, rule })))
  return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
}
