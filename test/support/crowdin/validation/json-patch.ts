import { type Call, jsonOf } from '../http.ts'
import { invalid, invalidField, type Problem } from '../refusal.ts'
import { checkFields } from './read-fields.ts'
import { anything, needed, oneOf, text } from './rule.ts'
import type { Target } from './target.ts'

export interface Operation {
  op: 'add' | 'replace' | 'remove' | 'test'
  path: string
  value: unknown
}

export type Targets = Readonly<Record<string, Target>>

/** The operations of a JSON Patch (RFC 6902), which must be a list of known verbs. */
export function operationsOf(call: Call, verbs: readonly Operation['op'][]): Operation[] {
  const body = jsonOf(call)
  if (!Array.isArray(body) || body.length === 0)
    throw invalidField('body', 'isEmpty', 'A list of JSON Patch operations is expected')
  const rules = { op: needed(oneOf(...verbs)), path: needed(text), value: anything }
  const problems: Problem[] = []
  const operations = body.map((item: unknown) => {
    const checked = checkFields(item, rules)
    problems.push(...checked.problems)
    return checked.values
  })
  if (problems.length > 0) throw invalid(problems)
  return operations
}

/** Checks all operations against their targets, then does them; nothing is changed if one is wrong. */
export function applyPatch(operations: readonly Operation[], targets: Targets): void {
  const steps = operations.map(operation => stepOf(operation, targets))
  for (const step of steps) step()
}

/** Checks one operation; what is returned does it. */
export function stepOf({ op, path, value }: Operation, targets: Targets): () => void {
  const found = targetOf(path, targets)
  if (found === undefined) throw invalidField('path', 'notInArray', `Path ${path} can't be patched`)
  const { target, rest } = found
  const key = path.slice(1)
  if (op === 'test' && JSON.stringify(target.get(rest)) !== JSON.stringify(value))
    throw invalidField(key, 'testFailed', `Test of ${path} failed`)
  if (op === 'test') return () => {}
  const step = op === 'remove' ? target.remove(rest) : target.set(value, rest)
  if ('wrong' in step) throw invalid([{ key, ...step.wrong }])
  return step.run
}

/** Parts of a pattern in braces stand for anything: `/qaCheckCategories/{category}`. */
function targetOf(path: string, targets: Targets) {
  const parts = path.split('/').slice(1)
  for (const [pattern, target] of Object.entries(targets)) {
    const names = pattern.split('/').slice(1)
    if (names.length !== parts.length) continue
    if (names.every((name, index) => name.startsWith('{') || name === parts[index]))
      return { target, rest: parts.filter((_, index) => names[index]?.startsWith('{')) }
  }
  return undefined
}
