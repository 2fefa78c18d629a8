import type { Problem } from '../refusal.ts'
import type { Rule } from './rule.ts'

type Prepared = { run: () => void } | { wrong: Omit<Problem, 'key'> }

/** What a path of a patch leads to; `rest` are the parts of the path that the pattern leaves open. */
export interface Target {
  get: (rest: readonly string[]) => unknown
  set: (value: unknown, rest: readonly string[]) => Prepared
  remove: (rest: readonly string[]) => Prepared
}

interface Access<T> {
  get: (rest: readonly string[]) => unknown
  set: (value: T, rest: readonly string[]) => void
  remove?: (rest: readonly string[]) => void
}

/** A target whose values follow a rule. */
export function targetOf<T>(rule: Rule<T>, { get, set, remove }: Access<T>): Target {
  return {
    get,
    set: (value, rest) => {
      const read = rule.read(value)
      return 'wrong' in read ? read : { run: () => set(read.value, rest) }
    },
    remove: rest => (remove === undefined ? { wrong: REQUIRED } : { run: () => remove(rest) }),
  }
}

const REQUIRED = { code: 'isEmpty', message: "Value is required and can't be empty" }

/** A field of a record. */
export function fieldOf<T extends object, K extends keyof T>(record: T, key: K, rule: Rule<T[K]>): Target {
  return targetOf(rule, {
    get: () => record[key],
    set: value => {
      record[key] = value
    },
  })
}
