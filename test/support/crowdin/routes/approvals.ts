import { runBatch } from '../batch.ts'
import { type Call, type Routes, idOf, jsonOf, nothing, one } from '../http.ts'
import { listed } from '../paging.ts'
import { invalidField, notFound } from '../refusal.ts'
import { showApproval } from '../resources.ts'
import { sorted } from '../sorting.ts'
import { userNamed } from '../state.ts'
import { approve, removeApproval } from '../translating/approve.ts'
import type { Approval, SourceString, Translation } from '../types.ts'
import { refuseBoth } from '../validation/exclusive.ts'
import { type Operation, operationsOf } from '../validation/json-patch.ts'
import { readFields } from '../validation/read-fields.ts'
import { PAGING, needed, number, numbers, readQuery, word } from '../validation/read-query.ts'
import { integer } from '../validation/rule.ts'
import { languageOf } from './language-of.ts'
import { stringsAt } from './strings.ts'

const SCOPE = 'project.translation'
const ALL = '/projects/:projectId/approvals'
const ONE = `${ALL}/:approvalId`

export const approvalRoutes: Routes = {
  [`GET ${ALL}`]: { scope: SCOPE, handle: listApprovals },
  [`POST ${ALL}`]: { scope: SCOPE, handle: addApproval },
  [`PATCH ${ALL}`]: { scope: SCOPE, handle: patchApprovals },
  [`DELETE ${ALL}`]: { scope: SCOPE, handle: deleteApprovals },
  [`GET ${ONE}`]: { scope: SCOPE, handle: call => one(showApproval(call.state, approvalOf(call))) },
  [`DELETE ${ONE}`]: { scope: SCOPE, handle: deleteApproval },
}

const LIST = {
  ...PAGING,
  orderBy: word,
  fileId: number,
  stringId: number,
  languageId: word,
  translationId: number,
  labelIds: numbers,
  excludeLabelIds: numbers,
}

function listApprovals(call: Call) {
  const asked = readQuery(call, LIST)
  refuseBoth(asked, 'translationId', 'languageId')
  if (asked.translationId === undefined && asked.languageId === undefined)
    throw invalidField('languageId', 'isEmpty', "Value is required and can't be empty")
  const found =
    asked.translationId === undefined ? ofLanguage(call, asked) : ofTranslation(call, asked.translationId)
  const by = sorted(found, asked.orderBy, { createdAt: ({ createdAt }) => createdAt })
  return listed(by, asked, approval => showApproval(call.state, approval))
}

interface Asked {
  languageId: string | undefined
  fileId: number | undefined
  stringId: number | undefined
  labelIds: number[] | undefined
  excludeLabelIds: number[] | undefined
}

function ofLanguage({ state }: Call, asked: Asked): Approval[] {
  const languageId = languageOf(state, asked.languageId ?? '')
  const { stringId, labelIds = [], excludeLabelIds = [] } = asked
  const one = stringId === undefined ? undefined : state.strings.get(stringId)
  if (stringId !== undefined && one === undefined) throw notFound()
  const strings = one === undefined ? stringsAt(state, { fileId: asked.fileId }) : [one]
  const isAsked = ({ labelIds: has }: SourceString) =>
    labelIds.every(id => has.has(id)) && !excludeLabelIds.some(id => has.has(id))
  const found: Approval[] = []
  for (const string of strings.filter(isAsked))
    for (const { approvals } of string.translations.get(languageId) ?? []) found.push(...approvals)
  return found
}

function approvalsIn(translations: readonly Translation[] = []): Approval[] {
  return translations.flatMap(translation => translation.approvals)
}

function ofTranslation({ state }: Call, translationId: number): Approval[] {
  const translation = state.translations.get(translationId)
  if (translation === undefined) throw notFound()
  return translation.approvals
}

function addApproval(call: Call) {
  return one(showApproval(call.state, newApproval(call, jsonOf(call))()), 201)
}

function newApproval({ state, token }: Call, body: unknown): () => Approval {
  if (token.role === 'translator')
    throw invalidField('translationId', 'forbidden', 'Only proofreaders can approve')
  const { translationId } = readFields(body, { translationId: needed(integer) })
  const translation = state.translations.get(translationId)
  if (translation === undefined) throw notFound()
  const user = userNamed(state, token.username)
  const [approval] = translation.approvals
  if (approval !== undefined && state.options.assume.secondApproval === 'refused')
    throw invalidField('translationId', 'notUnique', 'Translation is already approved')
  return () => approval ?? approve(state, translation, user)
}

function patchApprovals(call: Call) {
  const operations = operationsOf(call, ['add', 'remove'])
  const added = runBatch(call.state, operations, operation => stepOf(call, operation))
  return { status: 200, body: { data: added.map(item => ({ data: showApproval(call.state, item) })) } }
}

function stepOf(call: Call, { op, path, value }: Operation): () => Approval | undefined {
  if (op === 'add') {
    if (path !== '/-') throw invalidField('path', 'notInArray', 'Approvals are added at /-')
    return newApproval(call, value)
  }
  const approval = call.state.approvals.get(Number(path.slice(1)))
  if (approval === undefined) throw notFound()
  return () => {
    removeApproval(call.state, approval)
    return undefined
  }
}

function deleteApprovals(call: Call) {
  const { state } = call
  const { stringId } = readQuery(call, { stringId: needed(number) })
  const string = state.strings.get(stringId)
  if (string === undefined) throw notFound()
  for (const translations of string.translations.values())
    for (const approval of approvalsIn(translations)) removeApproval(state, approval)
  return nothing()
}

function deleteApproval(call: Call) {
  removeApproval(call.state, approvalOf(call))
  return nothing()
}

function approvalOf(call: Call): Approval {
  const approval = call.state.approvals.get(idOf(call, 'approvalId'))
  if (approval === undefined) throw notFound()
  return approval
}
