import { ignoredRanges } from './ignored-ranges.ts'
import type { Checked, Rule, RuleFinding } from './types.ts'

/** A finding, and the rule that found it. */
export interface Found extends RuleFinding {
  readonly rule: Rule
}

export interface CheckResult {
  readonly findings: readonly Found[]
  /** Those left out, since a comment in the target says so. */
  readonly ignored: readonly Found[]
}

/**
 * What rules find in one translation, in the order of its text; findings at one place in the order of the rules. What is right for
 * the source as it is now (`latest`, asked for only when something was found) is no fault, though the translation was made from
 * another version. Of a text that does not parse only that is told. A rule that throws has a bug of ours, which is not held back.
 */
export function checkTranslation(
  checked: Checked,
  rules: readonly Rule[],
  latest: () => Checked | undefined = () => undefined,
): CheckResult {
  const isRead = !checked.target.findings.some(({ severity }) => severity === 'error')
  const usable = isRead ? rules : rules.filter(({ id }) => id === 'syntax')
  const found = findAll(checked, usable)
  const told = found.length === 0 ? found : found.filter(stillThere(latest()))
  const isKept = keeper(checked)
  return {
    findings: told.filter(isKept).sort(byPlace),
    ignored: told.filter(found => !isKept(found)),
  }
}

function findAll(checked: Checked, rules: readonly Rule[]): Found[] {
  return rules.flatMap(rule => rule.find(checked).map(finding => ({ ...finding, rule })))
}

/** Whether the same rule finds something at the same place beside the source of now. */
function stillThere(latest: Checked | undefined): (found: Found) => boolean {
  if (latest === undefined) return () => true
  const known = new Map<Rule, readonly RuleFinding[]>()
  return ({ rule, range }) => {
    const own = known.get(rule) ?? rule.find(latest)
    known.set(rule, own)
    return own.some(other => other.range.start === range.start && other.range.end === range.end)
  }
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
