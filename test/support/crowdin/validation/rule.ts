import type { Problem } from '../refusal.ts'

/** What a field may hold; `read` gives the value, or what is wrong with it. */
export interface Rule<T> {
  read(value: unknown): { value: T } | { wrong: Omit<Problem, 'key'> }
}

/** A rule of a field that must be there. */
export interface Needed<T> extends Rule<T> {
  needed: true
}

export type Rules = Readonly<Record<string, Rule<unknown>>>
/** A record of texts. */
export const codes: Rule<Record<string, string>> = typed(
  'Object of strings',
  (value): value is Record<string, string> =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(item => typeof item === 'string'),
)
export const flags: Rule<Record<string, boolean>> = typed(
  'Object of booleans',
  (value): value is Record<string, boolean> =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(item => typeof item === 'boolean'),
)

export type Values<R extends Rules> = {
  [K in keyof R]: R[K] extends Needed<infer T> ? T : R[K] extends Rule<infer T> ? T | undefined : never
}

/** The same rule for a field that must be there. */
export function needed<T>(rule: Rule<T>): Needed<T> {
  return { ...rule, needed: true }
}

/** The same rule for a field that may be null. */
export function nullable<T>(rule: Rule<T>): Rule<T | null> {
  return { read: value => (value === null ? { value: null } : rule.read(value)) }
}

/** Anything at all. */
export const anything: Rule<unknown> = { read: value => ({ value }) }
export const text: Rule<string> = typed('String', (value): value is string => typeof value === 'string')
export const integer: Rule<number> = typed('Integer', (value): value is number => Number.isInteger(value))
export const flag: Rule<boolean> = typed('Boolean', (value): value is boolean => typeof value === 'boolean')
export const texts: Rule<string[]> = typed(
  'Array of strings',
  (value): value is string[] => Array.isArray(value) && value.every(item => typeof item === 'string'),
)
export const integers: Rule<number[]> = typed(
  'Array of integers',
  (value): value is number[] => Array.isArray(value) && value.every(item => Number.isInteger(item)),
)
export const record: Rule<Record<string, unknown>> = typed(
  'Object',
  (value): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
)

/** A text that is not empty. */
export const filled: Rule<string> = limited(text, value => value.trim() !== '', {
  code: 'isEmpty',
  message: "Value is required and can't be empty",
})

/** One of these words or numbers. */
export function oneOf<const T extends string | number>(...values: readonly T[]): Rule<T> {
  const wrong = { code: 'notInArray', message: `The value must be one of ${values.join(', ')}` }
  return {
    read: value => {
      const found = values.find(item => item === value)
      return found === undefined ? { wrong } : { value: found }
    },
  }
}

/** Narrows a rule by a further condition. */
export function limited<T>(
  rule: Rule<T>,
  holds: (value: T) => boolean,
  wrong: Omit<Problem, 'key'>,
): Rule<T> {
  return {
    read: value => {
      const read = rule.read(value)
      return 'value' in read && !holds(read.value) ? { wrong } : read
    },
  }
}

function typed<T>(name: string, is: (value: unknown) => value is T): Rule<T> {
  const code = `${name.replaceAll(/\W\w/g, letters => letters.slice(1).toUpperCase())}TypeInvalid`
  const wrong = { code, message: `Invalid type given. ${name} expected` }
  return { read: value => (is(value) ? { value } : { wrong }) }
}
