import { RULE_IDS, type RuleId } from '../../check/rule-ids.ts'
import { RULES } from '../../check/rules.ts'
import type { Rule } from '../../check/types.ts'
import type { Config } from '../../config/types.ts'

export interface RuleWishes {
  /** Only these, also those that are off; empty: those that are on. */
  readonly only: readonly RuleId[]
  readonly skip: readonly RuleId[]
}

/** A rule that is to run, as severe as the project has it. */
export interface ChosenRule {
  readonly rule: Rule
  /** Undefined: as the rule itself says. */
  readonly level: 'error' | 'warning' | undefined
}

/** The rules that are to run. That a file cannot be read is told whatever was chosen, unless it is skipped. */
export function chooseRules({ check }: Pick<Config, 'check'>, { only, skip }: RuleWishes): ChosenRule[] {
  const isWanted = ({ id, isDefault }: Rule): boolean => {
    if (skip.includes(id)) return false
    if (only.length > 0) return only.includes(id) || id === 'syntax'
    const level = check?.rules[id]
    return level === undefined ? isDefault : level !== 'off'
  }
  return RULES.filter(isWanted)
    .toSorted((a, b) => RULE_IDS.indexOf(a.id) - RULE_IDS.indexOf(b.id))
    .map(rule => {
      const level = check?.rules[rule.id]
      return { rule, level: level === 'off' ? undefined : level }
    })
}
