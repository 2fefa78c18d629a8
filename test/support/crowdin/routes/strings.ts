import { type Call, type Routes, idOf, jsonOf, nothing, one } from '../http.ts'
import { listed } from '../paging.ts'
import { Refusal, alone, invalidField, notFound } from '../refusal.ts'
import { showString, showText } from '../resources.ts'
import { sorted } from '../sorting.ts'
import type { UpdateOption } from '../sources/strings.ts'
import { filesBelow } from '../sources/tree.ts'
import type { State } from '../state.ts'
import type { SourceString } from '../types.ts'
import { type Operation, operationsOf } from '../validation/json-patch.ts'
import { PAGING, number, numbers, oneOf, readQuery, word } from '../validation/read-query.ts'
import { editStrings } from './edit-strings.ts'

const SCOPE = 'project.source.string'
const ONE = '/projects/:projectId/strings/:stringId'

export const stringRoutes: Routes = {
  'GET /projects/:projectId/strings': { scope: SCOPE, handle: listStrings },
  'POST /projects/:projectId/strings': { scope: SCOPE, handle: postString },
  'PATCH /projects/:projectId/strings': { scope: SCOPE, handle: patchStrings },
  [`GET ${ONE}`]: { scope: SCOPE, handle: getString },
  [`PATCH ${ONE}`]: { scope: SCOPE, handle: patchString },
  [`DELETE ${ONE}`]: {
    scope: SCOPE,
    handle: call => {
      const { id } = stringOf(call)
      editOne(call.state, [{ op: 'remove', path: `/${id}`, value: undefined }])
      return nothing()
    },
  },
}

const BIT = oneOf('0', '1')
const LIST = {
  ...PAGING,
  orderBy: word,
  denormalizePlaceholders: BIT,
  labelIds: numbers,
  fileId: number,
  branchId: number,
  directoryId: number,
  taskId: number,
  croql: word,
  filter: word,
  scope: word,
}

function listStrings(call: Call) {
  const { state } = call
  const asked = readQuery(call, LIST)
  const places = (['fileId', 'branchId', 'directoryId', 'taskId'] as const).filter(
    key => asked[key] !== undefined,
  )
  if (places.length > 1)
    throw invalidField(
      places[0] ?? '',
      'fieldsConflict',
      `Can't be used with ${places[1]} in the same request`,
    )
  if (asked.croql !== undefined)
    throw invalidField('croql', 'invalid', 'The emulator does not understand CroQL')
  const { filter = '', scope = 'identifier,text,context', labelIds = [] } = asked
  const all = stringsAt(state, asked)
  const isFiltered = filter !== '' || labelIds.length > 0
  const found = !isFiltered
    ? all
    : all.filter(
        string => matches(state, string, { filter, scope }) && labelIds.every(id => string.labelIds.has(id)),
      )
  const fields = { identifier: (s: SourceString) => s.identifier, text: (s: SourceString) => s.text }
  return listed(sorted(found, asked.orderBy, fields), asked, string => showString(state, string))
}

/** Strings of a file, a branch or a directory, or all. */
export function stringsAt(
  state: State,
  {
    fileId,
    branchId,
    directoryId,
  }: Partial<Record<'fileId' | 'branchId' | 'directoryId', number | undefined>>,
): SourceString[] {
  if (fileId !== undefined) {
    const file = state.files.get(fileId)
    if (file === undefined) throw notFound()
    return [...file.strings.values()]
  }
  if (branchId === undefined && directoryId === undefined) return [...state.strings.values()]
  if (branchId !== undefined && !state.branches.has(branchId)) throw notFound()
  if (directoryId !== undefined && !state.directories.has(directoryId)) throw notFound()
  const files = filesBelow(state, { branchId, directoryId })
  return files.flatMap(file => [...file.strings.values()])
}

function matches(
  state: State,
  string: SourceString,
  { filter, scope }: { filter: string; scope: string },
): boolean {
  if (filter === '') return true
  const { identifier, context } = string
  const fields: Record<string, string> = { identifier, context, text: showText(state, string.text) }
  return scope.split(',').some(name => fields[name]?.toLowerCase().includes(filter.toLowerCase()) === true)
}

function postString(call: Call) {
  const [string] = editOne(call.state, [{ op: 'add', path: '/-', value: jsonOf(call) }])
  return one(string === undefined ? null : showString(call.state, string), 201)
}

/** Edits outside a batch, whose mistakes are told without an index. */
function editOne(
  state: State,
  operations: readonly Operation[],
  updateOption: UpdateOption = 'keep_translations_and_approvals',
): SourceString[] {
  try {
    return editStrings(state, operations, updateOption)
  } catch (error) {
    throw error instanceof Refusal ? alone(error) : error
  }
}

const UPDATE_OPTION = oneOf(
  'clear_translations_and_approvals',
  'keep_translations',
  'keep_translations_and_approvals',
)

function patchStrings(call: Call) {
  const { updateOption = 'keep_translations_and_approvals' } = readQuery(call, {
    updateOption: UPDATE_OPTION,
  })
  const operations = operationsOf(call, ['add', 'replace', 'remove'])
  const changed = editStrings(call.state, operations, updateOption)
  return { status: 200, body: { data: changed.map(string => ({ data: showString(call.state, string) })) } }
}

function patchString(call: Call) {
  const string = stringOf(call)
  const { updateOption = 'keep_translations_and_approvals' } = readQuery(call, {
    updateOption: UPDATE_OPTION,
  })
  const operations = operationsOf(call, ['replace', 'test'])
  const inBatch = operations.map(operation => ({ ...operation, path: `/${string.id}${operation.path}` }))
  editOne(call.state, inBatch, updateOption)
  return one(showString(call.state, string))
}

function getString(call: Call) {
  readQuery(call, { denormalizePlaceholders: BIT })
  return one(showString(call.state, stringOf(call)))
}

function stringOf(call: Call): SourceString {
  const string = call.state.strings.get(idOf(call, 'stringId'))
  if (string === undefined) throw notFound()
  return string
}
