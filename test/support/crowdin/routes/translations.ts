import { runBatch } from '../batch.ts'
import { type Call, type Routes, idOf, jsonOf, nothing, one } from '../http.ts'
import { listed } from '../paging.ts'
import { invalidField, notFound } from '../refusal.ts'
import { showText, showTranslation } from '../resources.ts'
import { sorted } from '../sorting.ts'
import { approvedOf, currentOf } from '../translating/current.ts'
import { newTranslation } from '../translating/new-translation.ts'
import { failuresIn } from '../translating/quality.ts'
import { attach, withdraw } from '../translating/suggest.ts'
import type { State } from '../state.ts'
import type { SourceString, Translation } from '../types.ts'
import { type Operation, operationsOf } from '../validation/json-patch.ts'
import { PAGING, needed, number, numbers, oneOf, readQuery, word } from '../validation/read-query.ts'
import { languageOf } from './language-of.ts'
import { stringsAt } from './strings.ts'

const SCOPE = 'project.translation'
const ALL = '/projects/:projectId/translations'
const ONE = `${ALL}/:translationId`

export const translationRoutes: Routes = {
  [`GET ${ALL}`]: { scope: SCOPE, handle: listTranslations },
  [`POST ${ALL}`]: { scope: SCOPE, handle: addTranslation },
  [`PATCH ${ALL}`]: { scope: SCOPE, handle: patchTranslations },
  [`DELETE ${ALL}`]: { scope: SCOPE, handle: deleteTranslations },
  [`GET ${ONE}`]: { scope: SCOPE, handle: call => one(showTranslation(call.state, translationOf(call))) },
  [`PUT ${ONE}`]: { scope: SCOPE, handle: restoreTranslation },
  [`DELETE ${ONE}`]: { scope: SCOPE, handle: deleteTranslation },
  'GET /projects/:projectId/languages/:languageId/translations': { scope: SCOPE, handle: listOfLanguage },
}

const BIT = oneOf('0', '1')

function listTranslations(call: Call) {
  const { state } = call
  const rules = { ...PAGING, languageId: needed(word), stringId: needed(number), orderBy: word }
  const { languageId, stringId, orderBy, ...rest } = readQuery(call, {
    ...rules,
    denormalizePlaceholders: BIT,
  })
  languageOf(state, languageId)
  const string = state.strings.get(stringId)
  if (string === undefined) throw notFound()
  const fields = { text: (t: Translation) => t.text, createdAt: (t: Translation) => t.createdAt }
  const found = sorted(string.translations.get(languageId) ?? [], orderBy, fields)
  return listed(found, { limit: rest.limit, offset: rest.offset }, item => showTranslation(state, item))
}

function addTranslation(call: Call) {
  const add = newTranslation(call.state, jsonOf(call), call.token)
  return one(showTranslation(call.state, add()), 201)
}

function patchTranslations(call: Call) {
  const operations = operationsOf(call, ['add', 'remove'])
  const added = runBatch(call.state, operations, operation => stepOf(call, operation))
  return { status: 200, body: { data: added.map(item => ({ data: showTranslation(call.state, item) })) } }
}

function stepOf({ state, token }: Call, { op, path, value }: Operation): () => Translation | undefined {
  if (op === 'add') {
    if (path !== '/-') throw invalidField('path', 'notInArray', 'Translations are added at /-')
    return newTranslation(state, value, token)
  }
  const translation = state.translations.get(Number(path.slice(1)))
  if (translation === undefined) throw notFound()
  return () => {
    withdraw(state, translation)
    return undefined
  }
}

function deleteTranslations(call: Call) {
  const { state } = call
  const { stringId, languageId } = readQuery(call, { stringId: needed(number), languageId: word })
  const string = state.strings.get(stringId)
  if (string === undefined) throw notFound()
  if (languageId !== undefined) languageOf(state, languageId)
  for (const [language, translations] of string.translations)
    if (languageId === undefined || language === languageId)
      for (const translation of translations) withdraw(state, translation)
  return nothing()
}

function restoreTranslation(call: Call) {
  const translation = call.state.deleted.get(idOf(call, 'translationId'))
  if (translation === undefined || !call.state.strings.has(translation.string.id)) throw notFound()
  attach(call.state, translation)
  return one(showTranslation(call.state, translation))
}

function deleteTranslation(call: Call) {
  withdraw(call.state, translationOf(call))
  return nothing()
}

function translationOf(call: Call): Translation {
  const translation = call.state.translations.get(idOf(call, 'translationId'))
  if (translation === undefined) throw notFound()
  return translation
}

const OF_LANGUAGE = {
  ...PAGING,
  orderBy: word,
  stringIds: numbers,
  labelIds: numbers,
  fileId: number,
  branchId: number,
  directoryId: number,
  approvedOnly: BIT,
  denormalizePlaceholders: BIT,
  croql: word,
}

function listOfLanguage(call: Call) {
  const { state, params } = call
  const languageId = languageOf(state, params['languageId'] ?? '')
  const asked = readQuery(call, OF_LANGUAGE)
  if (asked.croql !== undefined)
    throw invalidField('croql', 'invalid', 'The emulator does not understand CroQL')
  const pick = asked.approvedOnly === '1' ? approvedOf : currentOf
  const found: Translation[] = []
  for (const string of stringsAsked(state, asked)) {
    const translation = pick(string, languageId)
    if (translation !== undefined) found.push(translation)
  }
  const by = sorted(found, asked.orderBy ?? 'stringId', {
    text: ({ text }) => text,
    stringId: ({ string }) => string.id,
    translationId: ({ id }) => id,
    createdAt: ({ createdAt }) => createdAt,
  })
  return listed(by, asked, item => showCurrent(state, item))
}

function stringsAsked(
  state: State,
  asked: Partial<Record<'fileId' | 'branchId' | 'directoryId', number | undefined>> & {
    stringIds: number[] | undefined
    labelIds: number[] | undefined
  },
): SourceString[] {
  const { stringIds, labelIds = [] } = asked
  const strings =
    stringIds === undefined
      ? stringsAt(state, asked)
      : stringIds.map(id => state.strings.get(id)).filter(string => string !== undefined)
  return labelIds.length === 0
    ? strings
    : strings.filter(string => labelIds.every(id => string.labelIds.has(id)))
}

function showCurrent(state: State, translation: Translation): Record<string, unknown> {
  const { id, string, text, user, createdAt } = translation
  const issues = failuresIn(state, translation).length
  const origin = {
    provider: null,
    providerId: null,
    isPreTranslated: false,
    matchRate: null,
    matchType: null,
  }
  const what = {
    stringId: string.id,
    translationId: id,
    contentType: 'text/plain',
    text: showText(state, text),
  }
  return { ...what, user, createdAt, ...origin, qaIssuesStatus: issues > 0 ? 'failed' : 'passed' }
}
