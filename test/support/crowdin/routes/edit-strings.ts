import { runBatch } from '../batch.ts'
import { invalidField, notFound, notUnique } from '../refusal.ts'
import { newString } from '../sources/new-string.ts'
import { rewriteSource } from '../sources/rewrite-source.ts'
import { type UpdateOption, changeText, removeString, rename } from '../sources/strings.ts'
import type { State } from '../state.ts'
import type { SourceFile, SourceString } from '../types.ts'
import { type Operation, type Targets, stepOf } from '../validation/json-patch.ts'
import { filled, flag, integer, integers, text } from '../validation/rule.ts'
import { fieldOf, targetOf } from '../validation/target.ts'
import { typed } from '../xliff/typed.ts'

/** Adds, changes and removes strings, and brings the sources of their files up to date; gives those that were added or changed. */
export function editStrings(
  state: State,
  operations: readonly Operation[],
  updateOption: UpdateOption,
): SourceString[] {
  const files = new Set<SourceFile>()
  const changed = runBatch(state, operations, operation => {
    const step = prepare(state, operation, updateOption)
    return () => {
      const { string, isGone } = step()
      files.add(string.file)
      return isGone ? undefined : string
    }
  })
  for (const file of files) rewriteSource(file)
  return [...new Set(changed)]
}

function prepare(
  state: State,
  operation: Operation,
  updateOption: UpdateOption,
): () => { string: SourceString; isGone: boolean } {
  const { op, path, value } = operation
  if (op === 'add') {
    if (path !== '/-') throw invalidField('path', 'notInArray', 'Strings are added at /-')
    const add = newString(state, value)
    return () => ({ string: add(), isGone: false })
  }
  const [, id = '', ...rest] = path.split('/')
  const string = state.strings.get(Number(id))
  if (string === undefined) throw notFound()
  if (op === 'remove') {
    return () => {
      removeString(state, string)
      return { string, isGone: true }
    }
  }
  const step = stepOf({ ...operation, path: `/${rest.join('/')}` }, targetsOf(state, string, updateOption))
  return () => {
    step()
    return { string, isGone: false }
  }
}

function targetsOf(state: State, string: SourceString, updateOption: UpdateOption): Targets {
  return {
    '/text': targetOf(filled, {
      get: () => string.text,
      set: value => setText(state, string, { text: typed(state, value), updateOption }),
    }),
    '/identifier': targetOf(filled, {
      get: () => string.identifier,
      set: value => {
        if (value !== string.identifier && string.file.strings.has(value)) throw notUnique('identifier')
        rename(state, string, value)
      },
    }),
    '/context': targetOf(text, {
      get: () => string.context,
      set: context => void Object.assign(string, { context, contextIsOurs: true }),
    }),
    '/isHidden': fieldOf(string, 'isHidden', flag),
    '/maxLength': fieldOf(string, 'maxLength', integer),
    '/labelIds': targetOf(integers, {
      get: () => [...string.labelIds],
      set: ids => void Object.assign(string, { labelIds: new Set(ids) }),
    }),
  }
}

function setText(
  state: State,
  string: SourceString,
  { text: markup, updateOption }: { text: string; updateOption: UpdateOption },
): void {
  if (markup !== string.text) changeText(state, string, { text: markup, updateOption, dropsApprovals: true })
}
