import { type Step, runBatch } from '../batch.ts'
import { invalid, invalidField, notFound, notUnique } from '../refusal.ts'
import { type UpdateOption, changeText, removeString, rename } from '../sources/strings.ts'
import type { State } from '../state.ts'
import type { SourceString } from '../types.ts'
import type { Operation } from '../validation/json-patch.ts'
import { type Rule, filled, flag, integer, integers, text } from '../validation/rule.ts'
import { typed } from '../xliff/typed.ts'
import { createString } from './strings.ts'

const FIELDS: Readonly<Record<string, Rule<unknown>>> = {
  identifier: filled,
  text: filled,
  context: text,
  isHidden: flag,
  maxLength: integer,
  labelIds: integers,
}

/** Adds, changes and removes strings; gives those that were added or changed. */
export function editStrings(
  state: State,
  operations: readonly Operation[],
  updateOption: UpdateOption,
  form: 'batch' | 'one' = 'batch',
): SourceString[] {
  if (form === 'one') {
    const steps = operations.map(operation => stepOf(state, operation, updateOption))
    return steps.map(step => step()).filter(string => string !== undefined)
  }
  return [...new Set(runBatch(state, operations, operation => stepOf(state, operation, updateOption)))]
}

function stepOf(
  state: State,
  { op, path, value }: Operation,
  updateOption: UpdateOption,
): Step<SourceString> {
  if (op === 'add') {
    if (path !== '/-') throw invalidField('path', 'notInArray', 'Strings are added at /-')
    return () => createString(state, value)
  }
  const [, id = '', field = ''] = path.split('/')
  const string = state.strings.get(Number(id))
  if (string === undefined) throw notFound()
  if (op === 'remove') {
    return () => {
      removeString(state, string)
      return undefined
    }
  }
  const rule = FIELDS[field]
  if (rule === undefined) throw invalidField('path', 'notInArray', `Path ${path} can't be patched`)
  const read = rule.read(value)
  if ('wrong' in read) throw invalid([{ key: field, ...read.wrong }])
  if (field === 'identifier' && string.file.strings.has(String(value)) && string.identifier !== value)
    throw notUnique('identifier')
  return () => {
    if (op === 'replace') change(state, string, { field, value: read.value, updateOption })
    return string
  }
}

function change(
  state: State,
  string: SourceString,
  { field, value, updateOption }: { field: string; value: unknown; updateOption: UpdateOption },
): void {
  if (field === 'text') setText(state, string, typed(state, String(value)), updateOption)
  else if (field === 'identifier') rename(state, string, String(value))
  else if (field === 'labelIds') string.labelIds = new Set(value as number[])
  else Object.assign(string, { [field]: value }, field === 'context' ? { contextIsOurs: true } : {})
  string.updatedAt = state.clock.stamp()
}

function setText(state: State, string: SourceString, markup: string, updateOption: UpdateOption): void {
  if (markup !== string.text) changeText(state, string, { text: markup, updateOption, dropsApprovals: true })
}
