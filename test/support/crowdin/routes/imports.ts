import { randomUUID } from 'node:crypto'
import { type Call, type Routes, jsonOf, one } from '../http.ts'
import { advance, jobOf, startJob } from '../jobs.ts'
import { LANGUAGES } from '../languages.ts'
import { invalidField, notFound, refused } from '../refusal.ts'
import { showJob } from '../show-job.ts'
import { refuseBusy } from '../sources/busy.ts'
import { textOf } from '../sources/apply-source.ts'
import { type State, userNamed } from '../state.ts'
import {
  type ImportReport,
  emptyReport,
  partsOf,
  showReport,
  takeTranslation,
} from '../translating/import.ts'
import type { SourceFile, SourceString } from '../types.ts'
import { readFields } from '../validation/read-fields.ts'
import { flag, integer, needed, texts } from '../validation/rule.ts'
import { type TargetUnit, languageIn, readTargets } from '../xliff/read-targets.ts'
import { languageOf } from './language-of.ts'
import { uploadOf } from './storages.ts'

const SCOPE = 'project.translation'
const ALL = '/projects/:projectId/translations/imports'

export const importRoutes: Routes = {
  [`POST ${ALL}`]: { scope: SCOPE, handle: startImport },
  [`GET ${ALL}/:job`]: { scope: SCOPE, handle: importStatus },
  [`GET ${ALL}/:job/report`]: { scope: SCOPE, handle: importReport },
}

const IMPORT = {
  storageId: needed(integer),
  languageIds: texts,
  fileId: integer,
  importEqSuggestions: flag,
  autoApproveImported: flag,
  translateHidden: flag,
  addToTm: flag,
}

const reports = new WeakMap<object, ImportReport[]>()

function startImport(call: Call) {
  const { state, token } = call
  const given = readFields(jsonOf(call), IMPORT)
  const { storageId, fileId, importEqSuggestions = false, autoApproveImported = false } = given
  const { translateHidden = false, addToTm = true } = given
  const source = textOf(uploadOf(state, storageId))
  const units = unitsIn(state, source)
  const languageIds = languagesFor(state, source, given.languageIds)
  const file = fileId === undefined ? undefined : fileFor(state, fileId, languageIds)
  if (file === undefined && state.options.assume.importWithoutFile === 'refused')
    throw invalidField('fileId', 'isEmpty', "Value is required and can't be empty")
  if (autoApproveImported && token.role === 'translator') throw refused(403, 'Forbidden')
  if (file !== undefined) refuseBusy(state, file)
  const options = { importEqSuggestions, autoApproveImported, translateHidden }
  const attributes = { storageId, fileId: fileId ?? null, ...options, addToTm, languageIds }
  const user = userNamed(state, token.username)
  const finish = () => {
    const done = languageIds.map(emptyReport)
    reports.set(attributes, done)
    for (const report of done) takeAll(state, units, { file, report, options: { ...options, user } })
  }
  const job = startJob(state, { key: randomUUID(), kind: 'import', attributes, finish })
  return one(showJob(state, job), 202)
}

function takeAll(
  state: State,
  units: readonly TargetUnit[],
  { file, ...rest }: Parameters<typeof takeTranslation>[2] & { file: SourceFile | undefined },
): void {
  for (const unit of units)
    for (const { string, text } of file === undefined ? stringsFor(state, unit) : partsOf(file, unit))
      takeTranslation(state, { string, text, isApproved: unit.isApproved }, rest)
}

function unitsIn(state: State, source: string): TargetUnit[] {
  try {
    return readTargets(source, state.options.assume.spaceCollapses)
  } catch (error) {
    throw invalidField('storageId', 'fileIsInvalid', `File can't be imported: ${String(error)}`)
  }
}

function languagesFor(state: State, source: string, given: string[] | undefined): string[] {
  const languageIds = given ?? [languageIn(source)].filter(id => id !== undefined)
  if (languageIds.length === 0)
    throw invalidField('languageIds', 'isEmpty', "Value is required and can't be empty")
  return languageIds.map(id => languageOf(state, id))
}

function fileFor(state: State, fileId: number, languageIds: readonly string[]): SourceFile {
  const file = state.files.get(fileId)
  if (file === undefined) throw notFound()
  const excluded = languageIds.find(id => file.excludedTargetLanguages?.includes(id))
  if (excluded !== undefined) {
    const { name } = LANGUAGES.get(excluded) ?? { name: excluded }
    throw invalidField('languageIds', 'notAllowed', `File is not allowed for the ${name}`)
  }
  return file
}

/** Strings of a unit of an XLIFF over many files. */
function stringsFor(state: State, { id, target }: TargetUnit): { string: SourceString; text: string }[] {
  const byId = state.strings.get(Number(id))
  const byKey = [...(state.byKey.get(id) ?? [])]
  const found = state.options.assume.importWithoutFile === 'stringId' ? [byId] : byKey.slice(0, 1)
  return found.filter(string => string !== undefined).map(string => ({ string, text: target }))
}

function importStatus({ state, params }: Call) {
  const job = jobOf(state, 'import', params['job'] ?? '')
  advance(state, job)
  return one(showJob(state, job))
}

function importReport({ state, params }: Call) {
  const job = jobOf(state, 'import', params['job'] ?? '')
  const done = reports.get(job.attributes)
  if (done === undefined) throw notFound()
  return one(showReport(state, done))
}
