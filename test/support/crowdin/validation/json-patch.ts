import { type Call, jsonOf } from '../http.ts'
import { invalid, invalidField, type Problem } from '../refusal.ts'
import { checkFields } from './read-fields.ts'
import { type Rule, needed, oneOf, text } from './rule.ts'

export interface Operation {
  op: 'add' | 'replace' | 'remove' | 'test'
  path: string
  value: unknown
}

/** What a path may be set to; parts in braces stand for anything: `/qaCheckCategories/{category}`. */
export interface Target {
  rule: Rule<unknown>
  get(rest: readonly string[]): unknown
  set(value: unknown, rest: readonly string[]): void
}

const ANYTHING: Rule<unknown> = { read: value => ({ value }) }

/** The operations of a JSON Patch (RFC 6902), which must be a list of known verbs. */
export function operationsOf(call: Call, verbs: readonly Operation['op'][]): Operation[] {
  const body = jsonOf(call)
  if (!Array.isArray(body) || body.length === 0)
    throw invalidField('body', 'isEmpty', 'A list of JSON Patch operations is expected')
  const rules = { op: needed(oneOf(...verbs)), path: needed(text), value: ANYTHING }
  const problems: Problem[] = []
  const operations = body.map(item => {
    const checked = checkFields(item, rules)
    problems.push(...checked.problems)
    return checked.values
  })
  if (problems.length > 0) throw invalid(problems)
  return operations
}

/** Checks all operations against their targets, then does them; nothing is changed if one is wrong. */
export function applyPatch(
  operations: readonly Operation[],
  targets: Readonly<Record<string, Target>>,
): void {
  const steps = operations.map(operation => stepOf(operation, targets))
  for (const step of steps) step()
}

function stepOf({ op, path, value }: Operation, targets: Readonly<Record<string, Target>>): () => void {
  const found = targetOf(path, targets)
  if (found === undefined) throw invalidField('path', 'notInArray', `Path ${path} can't be patched`)
  const { target, rest } = found
  const read = op === 'remove' ? { value: undefined } : target.rule.read(value)
  if ('wrong' in read) throw invalid([{ key: path.slice(1), ...read.wrong }])
  if (op === 'test' && JSON.stringify(target.get(rest)) !== JSON.stringify(value))
    throw invalidField(path.slice(1), 'testFailed', `Test of ${path} failed`)
  return () => {
    if (op !== 'test') target.set(read.value, rest)
  }
}

function targetOf(path: string, targets: Readonly<Record<string, Target>>) {
  const parts = path.split('/').slice(1)
  for (const [pattern, target] of Object.entries(targets)) {
    const names = pattern.split('/').slice(1)
    if (names.length !== parts.length) continue
    if (names.every((name, index) => name.startsWith('{') || name === parts[index]))
      return { target, rest: parts.filter((_, index) => names[index]?.startsWith('{')) }
  }
  return undefined
}
