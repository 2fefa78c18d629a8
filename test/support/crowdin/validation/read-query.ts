import { invalid, type Problem } from '../refusal.ts'
import type { Call } from '../http.ts'
import { type Rule, type Rules, type Values, filled, needed, oneOf } from './rule.ts'

/** The parameters of a query, each read by its rule; refuses unknown ones. */
export function readQuery<R extends Rules>(call: Call, rules: R): Values<R> {
  const problems: Problem[] = []
  const values: Record<string, unknown> = {}
  for (const [key, value] of call.query) {
    const read = rules[key]?.read(value) ?? { wrong: UNKNOWN }
    if ('wrong' in read) problems.push({ key, ...read.wrong })
    else values[key] = read.value
  }
  for (const [key, rule] of Object.entries(rules))
    if ('needed' in rule && !call.query.has(key)) problems.push({ key, code: 'isEmpty', message: EMPTY })
  if (problems.length > 0) throw invalid(problems)
  // Each value was read by the rule of its key
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return values as Values<R>
}

const UNKNOWN = { code: 'unknownField', message: 'Parameter is not allowed' }
const EMPTY = "Value is required and can't be empty"

/** A whole number in a query. */
export const number: Rule<number> = reading(
  text => (/^\d{1,15}$/.test(text) ? Number(text) : undefined),
  'Integer',
)
/** Numbers with commas between them. */
export const numbers: Rule<number[]> = reading(
  text => (/^\d{1,15}(,\d{1,15})*$/.test(text) ? text.split(',').map(Number) : undefined),
  'List of integers',
)
/** `true` or `1`, `false` or `0`. */
export const truth: Rule<boolean> = reading(
  text => (/^(true|1)$/.test(text) ? true : /^(false|0)$/.test(text) ? false : undefined),
  'Boolean',
)
/** A word that must not be empty. */
export const word: Rule<string> = filled

/** What lists are asked with. */
export const PAGING = { limit: number, offset: number }

export { needed, oneOf }

function reading<T>(read: (text: string) => T | undefined, name: string): Rule<T> {
  const code = `${name.split(' ')[0]}TypeInvalid`
  const wrong = { code, message: `Invalid type given. ${name} expected` }
  return {
    read: value => {
      const found = typeof value === 'string' ? read(value) : undefined
      return found === undefined ? { wrong } : { value: found }
    },
  }
}
