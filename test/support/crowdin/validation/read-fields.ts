import { invalid, type Problem } from '../refusal.ts'
import { type Rules, type Values, record } from './rule.ts'

/** The fields of a body, each read by its rule; refuses unknown ones, missing ones and wrong ones, all at once. */
export function readFields<R extends Rules>(given: unknown, rules: R): Values<R> {
  const { values, problems } = checkFields(given, rules)
  if (problems.length > 0) throw invalid(problems)
  return values
}

/** The same without throwing, for the operations of a batch. */
export function checkFields<R extends Rules>(given: unknown, rules: R) {
  const problems: Problem[] = []
  const body = record.read(given)
  const fields = 'value' in body ? body.value : {}
  if ('wrong' in body) problems.push({ key: 'body', ...body.wrong })
  const values: Record<string, unknown> = {}
  for (const key of Object.keys(fields)) if (!(key in rules)) problems.push(unknown(key))
  for (const [key, rule] of Object.entries(rules)) {
    const value = fields[key]
    if (value === undefined) {
      if ('needed' in rule) problems.push({ key, code: 'isEmpty', message: EMPTY })
      continue
    }
    const read = rule.read(value)
    if ('wrong' in read) problems.push({ key, ...read.wrong })
    else values[key] = read.value
  }
  // Each value was read by the rule of its key
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { values: values as Values<R>, problems }
}

const EMPTY = "Value is required and can't be empty"

function unknown(key: string): Problem {
  return { key, code: 'unknownField', message: `Field ${key} is not allowed` }
}
