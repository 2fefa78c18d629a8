import { type Call, type Routes, idOf, jsonOf, one } from '../http.ts'
import { listed } from '../paging.ts'
import { notFound } from '../refusal.ts'
import { showBranch } from '../resources.ts'
import { sorted } from '../sorting.ts'
import { checkName, filesBelow } from '../sources/tree.ts'
import { removeFile } from '../sources/remove-file.ts'
import type { Branch } from '../types.ts'
import { applyPatch, operationsOf } from '../validation/json-patch.ts'
import { name } from '../validation/names.ts'
import { readFields } from '../validation/read-fields.ts'
import { PAGING, readQuery, word } from '../validation/read-query.ts'
import { needed, nullable, oneOf, text } from '../validation/rule.ts'
import { fieldOf } from '../validation/target.ts'
import { deletion, deletionStatus } from './deletions.ts'

const SCOPE = 'project.source.file'
const ONE = '/projects/:projectId/branches/:branchId'
const TOP = { branchId: null, directoryId: null }
export const PRIORITY = oneOf('low', 'normal', 'high')

export const branchRoutes: Routes = {
  'GET /projects/:projectId/branches': { scope: SCOPE, handle: listBranches },
  'POST /projects/:projectId/branches': { scope: SCOPE, handle: addBranch },
  [`GET ${ONE}`]: { scope: SCOPE, handle: call => one(showBranch(call.state, branchOf(call))) },
  [`PATCH ${ONE}`]: { scope: SCOPE, handle: editBranch },
  [`DELETE ${ONE}`]: { scope: SCOPE, handle: deleteBranch },
  [`GET ${ONE}/jobs/:job`]: { scope: SCOPE, handle: deletionStatus },
}

function listBranches(call: Call) {
  const { name: wanted, orderBy, ...paging } = readQuery(call, { ...PAGING, name: word, orderBy: word })
  const found = [...call.state.branches.values()].filter(
    branch => wanted === undefined || branch.name === wanted,
  )
  const by = sorted(found, orderBy, { name: ({ name }) => name, createdAt: ({ createdAt }) => createdAt })
  return listed(by, { limit: paging.limit, offset: paging.offset }, branch => showBranch(call.state, branch))
}

function addBranch(call: Call) {
  const { state } = call
  const rules = { name: needed(name), title: text, exportPattern: text, priority: PRIORITY }
  const given = readFields(jsonOf(call), rules)
  checkName(state, TOP, given.name)
  const branch: Branch = {
    id: state.ids.next('branch'),
    name: given.name,
    title: given.title ?? null,
    exportPattern: given.exportPattern ?? null,
    priority: given.priority ?? 'normal',
    createdAt: state.clock.stamp(),
    updatedAt: null,
  }
  state.branches.set(branch.id, branch)
  return one(showBranch(state, branch), 201)
}

function editBranch(call: Call) {
  const branch = branchOf(call)
  const operations = operationsOf(call, ['replace', 'test'])
  for (const { path, value } of operations)
    if (path === '/name' && typeof value === 'string') checkName(call.state, TOP, value, branch)
  applyPatch(operations, {
    '/name': fieldOf(branch, 'name', name),
    '/title': fieldOf(branch, 'title', nullable(text)),
    '/exportPattern': fieldOf(branch, 'exportPattern', nullable(text)),
    '/priority': fieldOf(branch, 'priority', PRIORITY),
  })
  branch.updatedAt = call.state.clock.stamp()
  return one(showBranch(call.state, branch))
}

function deleteBranch(call: Call) {
  const { state } = call
  const { id } = branchOf(call)
  return deletion(call, { branchId: id }, () => {
    for (const file of filesBelow(state, { branchId: id })) removeFile(state, file)
    for (const directory of state.directories.values())
      if (directory.branchId === id) state.directories.delete(directory.id)
    state.branches.delete(id)
  })
}

function branchOf(call: Call): Branch {
  const branch = call.state.branches.get(idOf(call, 'branchId'))
  if (branch === undefined) throw notFound()
  return branch
}
