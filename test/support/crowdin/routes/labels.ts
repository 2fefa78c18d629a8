import { type Call, type Routes, idOf, jsonOf, nothing, one } from '../http.ts'
import { listed } from '../paging.ts'
import { invalidField, notFound, notUnique } from '../refusal.ts'
import { showLabel, showString } from '../resources.ts'
import { sorted } from '../sorting.ts'
import type { Label, SourceString } from '../types.ts'
import { applyPatch, operationsOf } from '../validation/json-patch.ts'
import { readFields } from '../validation/read-fields.ts'
import { PAGING, numbers, readQuery, word } from '../validation/read-query.ts'
import { filled, integers, needed } from '../validation/rule.ts'
import { fieldOf } from '../validation/target.ts'

const SCOPE = 'project.source.file'
const ONE = '/projects/:projectId/labels/:labelId'
/** Strings that one request may name. */
const MOST = 500

export const labelRoutes: Routes = {
  'GET /projects/:projectId/labels': { scope: SCOPE, handle: listLabels },
  'POST /projects/:projectId/labels': { scope: SCOPE, handle: addLabel },
  [`GET ${ONE}`]: { scope: SCOPE, handle: call => one(showLabel(labelOf(call))) },
  [`PATCH ${ONE}`]: { scope: SCOPE, handle: editLabel },
  [`DELETE ${ONE}`]: { scope: SCOPE, handle: deleteLabel },
  [`POST ${ONE}/strings`]: { scope: SCOPE, handle: assign },
  [`DELETE ${ONE}/strings`]: { scope: SCOPE, handle: unassign },
}

function listLabels(call: Call) {
  const { orderBy, limit, offset } = readQuery(call, { ...PAGING, orderBy: word })
  const labels = sorted([...call.state.labels.values()], orderBy, { title: ({ title }) => title })
  return listed(labels, { limit, offset }, showLabel)
}

function addLabel(call: Call) {
  const { labels, ids } = call.state
  const { title } = readFields(jsonOf(call), { title: needed(filled) })
  checkTitle(call, title)
  const label = { id: ids.next('label'), title }
  labels.set(label.id, label)
  return one(showLabel(label), 201)
}

function editLabel(call: Call) {
  const label = labelOf(call)
  const operations = operationsOf(call, ['replace', 'test'])
  for (const { op, value } of operations) if (op === 'replace') checkTitle(call, value, label)
  applyPatch(operations, { '/title': fieldOf(label, 'title', filled) })
  return one(showLabel(label))
}

function checkTitle({ state }: Call, title: unknown, self?: Label): void {
  if ([...state.labels.values()].some(label => label !== self && label.title === title))
    throw notUnique('title')
}

function deleteLabel(call: Call) {
  const { id } = labelOf(call)
  for (const { labelIds } of call.state.strings.values()) labelIds.delete(id)
  call.state.labels.delete(id)
  return nothing()
}

function assign(call: Call) {
  const { stringIds } = readFields(jsonOf(call), { stringIds: needed(integers) })
  return change(call, stringIds, (labelIds, id) => labelIds.add(id))
}

function unassign(call: Call) {
  const { stringIds } = readQuery(call, { stringIds: needed(numbers) })
  return change(call, stringIds, (labelIds, id) => labelIds.delete(id))
}

function change(
  call: Call,
  stringIds: readonly number[],
  apply: (labelIds: Set<number>, id: number) => void,
) {
  const { id } = labelOf(call)
  if (stringIds.length > MOST)
    throw invalidField('stringIds', 'tooMany', `At most ${MOST} strings are allowed`)
  const strings = stringIds.map(stringId => call.state.strings.get(stringId))
  const found = strings.filter((string): string is SourceString => string !== undefined)
  if (found.length < strings.length) throw notFound()
  for (const { labelIds } of found) apply(labelIds, id)
  return listed(found, { limit: MOST, offset: 0 }, string => showString(call.state, string))
}

function labelOf(call: Call): Label {
  const label = call.state.labels.get(idOf(call, 'labelId'))
  if (label === undefined) throw notFound()
  return label
}
