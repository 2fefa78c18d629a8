import { type Call, type Routes, idOf, jsonOf, one } from '../http.ts'
import { listed } from '../paging.ts'
import { invalidField, notFound } from '../refusal.ts'
import { showDirectory } from '../resources.ts'
import { sorted } from '../sorting.ts'
import { removeFile } from '../sources/remove-file.ts'
import { checkName, filesBelow, isWithin, pathOf, placeOf } from '../sources/tree.ts'
import type { State } from '../state.ts'
import type { Directory } from '../types.ts'
import { applyPatch, operationsOf } from '../validation/json-patch.ts'
import { name } from '../validation/names.ts'
import { readFields } from '../validation/read-fields.ts'
import { integer, needed, nullable, text } from '../validation/rule.ts'
import { fieldOf } from '../validation/target.ts'
import { PRIORITY } from './branches.ts'
import { deletion, deletionStatus } from './deletions.ts'
import { itemsAsked } from './items-asked.ts'
import { moveTo } from './move-to.ts'

const SCOPE = 'project.source.file'
const ONE = '/projects/:projectId/directories/:directoryId'

export const directoryRoutes: Routes = {
  'GET /projects/:projectId/directories': { scope: SCOPE, handle: listDirectories },
  'POST /projects/:projectId/directories': { scope: SCOPE, handle: addDirectory },
  [`GET ${ONE}`]: { scope: SCOPE, handle: call => one(showDirectory(call.state, directoryOf(call))) },
  [`PATCH ${ONE}`]: { scope: SCOPE, handle: editDirectory },
  [`DELETE ${ONE}`]: { scope: SCOPE, handle: deleteDirectory },
  [`GET ${ONE}/jobs/:job`]: { scope: SCOPE, handle: deletionStatus },
}

function listDirectories(call: Call) {
  const { items, orderBy, paging } = itemsAsked(call, call.state.directories)
  const by = sorted(items, orderBy, { name: item => item.name, createdAt: item => item.createdAt })
  return listed(by, paging, directory => showDirectory(call.state, directory))
}

function addDirectory(call: Call) {
  const { state } = call
  const rules = { name: needed(name), branchId: integer, directoryId: integer, title: text }
  const given = readFields(jsonOf(call), { ...rules, exportPattern: text, priority: PRIORITY })
  const place = placeOf(state, given.branchId, given.directoryId)
  checkName(state, place, given.name)
  const directory: Directory = {
    id: state.ids.next('directory'),
    ...place,
    name: given.name,
    title: given.title ?? null,
    exportPattern: given.exportPattern ?? null,
    priority: given.priority ?? 'normal',
    createdAt: state.clock.stamp(),
    updatedAt: null,
  }
  state.directories.set(directory.id, directory)
  return one(showDirectory(state, directory), 201)
}

function editDirectory(call: Call) {
  const { state } = call
  const directory = directoryOf(call)
  const operations = operationsOf(call, ['replace', 'test'])
  for (const { path, value } of operations) if (path === '/directoryId') checkCircle(state, directory, value)
  moveTo(state, directory, operations, move => {
    applyPatch(operations, {
      ...move,
      '/title': fieldOf(directory, 'title', nullable(text)),
      '/exportPattern': fieldOf(directory, 'exportPattern', nullable(text)),
      '/priority': fieldOf(directory, 'priority', PRIORITY),
    })
  })
  followBranch(state, directory)
  directory.updatedAt = state.clock.stamp()
  return one(showDirectory(state, directory))
}

function checkCircle(state: State, directory: Directory, parentId: unknown): void {
  const parent = typeof parentId === 'number' ? state.directories.get(parentId) : undefined
  if (parent !== undefined && (parent === directory || isWithin(state, parent, directory.id)))
    throw invalidField(
      'directoryId',
      'invalid',
      `Directory ${pathOf(state, directory)} can't be moved into itself`,
    )
}

/** What lies in a directory is in its branch. */
function followBranch(state: State, { id, branchId }: Directory): void {
  for (const item of [...state.directories.values(), ...state.files.values()])
    if (isWithin(state, item, id)) item.branchId = branchId
}

function deleteDirectory(call: Call) {
  const { state } = call
  const directory = directoryOf(call)
  return deletion(call, { directoryId: directory.id }, () => {
    for (const file of filesBelow(state, { directoryId: directory.id })) removeFile(state, file)
    const below = [...state.directories.values()].filter(item => isWithin(state, item, directory.id))
    for (const item of [...below, directory]) state.directories.delete(item.id)
  })
}

function directoryOf(call: Call): Directory {
  const directory = call.state.directories.get(idOf(call, 'directoryId'))
  if (directory === undefined) throw notFound()
  return directory
}
