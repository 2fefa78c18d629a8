import type { Target } from './json-patch.ts'
import type { Rule } from './rule.ts'

/** A field of a record that a patch may set. */
export function fieldOf<T extends object, K extends keyof T>(record: T, key: K, rule: Rule<T[K]>): Target {
  return {
    rule,
    get: () => record[key],
    set: value => {
      record[key] = value as T[K]
    },
  }
}
