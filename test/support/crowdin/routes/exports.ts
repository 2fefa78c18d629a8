import { createHash } from 'node:crypto'
import { type Answer, type Call, type Routes, jsonOf, nothing, one } from '../http.ts'
import { createLink } from '../links.ts'
import { invalidField, notFound, refused } from '../refusal.ts'
import type { State } from '../state.ts'
import { exportFile } from '../translating/export.ts'
import { offlineXliff } from '../translating/offline.ts'
import type { SourceFile, SourceString } from '../types.ts'
import { readFields } from '../validation/read-fields.ts'
import { filled, flag, integers, needed } from '../validation/rule.ts'
import { exportOptionsIn, exportRules } from './export-options.ts'
import { fileOf } from './files.ts'
import { languageOf } from './language-of.ts'
import { stringsAt } from './strings.ts'

const P = '/projects/:projectId/translations'

export const exportRoutes: Routes = {
  [`POST ${P}/builds/files/:fileId`]: { scope: 'project.translation', handle: buildFile },
  [`POST ${P}/exports`]: { scope: 'project.translation', handle: exportTranslations },
}

function buildFile(call: Call): Answer {
  const { state, headers } = call
  const file = fileOf(call)
  const rules = { targetLanguageId: needed(filled), exportAsXliff: flag, ...exportRules(state) }
  const given = readFields(jsonOf(call), rules)
  const languageId = languageOf(state, given.targetLanguageId)
  refuseEmpty(file)
  const content = exportFile(state, file, { languageId, ...exportOptionsIn(state, given) })
  if (content === undefined) return nothing()
  const etag = createHash('md5').update(content).digest('hex')
  if (headers['if-none-match']?.replaceAll('"', '') === etag) return { status: 304 }
  return one({ ...createLink(state, file.name, () => Buffer.from(content)), etag })
}

function refuseEmpty(file: SourceFile): void {
  if (file.strings.size === 0)
    throw refused(422, "This file can't be exported. Configure and import the file first.")
}

const WHERE = { labelIds: integers, branchIds: integers, directoryIds: integers, fileIds: integers }

function exportTranslations(call: Call): Answer {
  const { state } = call
  const rules = { targetLanguageId: needed(filled), format: filled, ...WHERE, ...exportRules(state) }
  const given = readFields(jsonOf(call), rules)
  const languageId = languageOf(state, given.targetLanguageId)
  const options = { languageId, ...exportOptionsIn(state, given) }
  if (given.format === undefined) return exportAlone(state, given.fileIds ?? [], options)
  if (given.format !== 'xliff') throw invalidField('format', 'notInArray', 'The emulator exports XLIFF only')
  const strings = stringsIn(state, given)
  const content = offlineXliff(state, strings, options)
  if (strings.length === 0) return nothing()
  return one(createLink(state, `${languageId}.xliff`, () => Buffer.from(content)))
}

function exportAlone(
  state: State,
  fileIds: readonly number[],
  options: Parameters<typeof exportFile>[2],
): Answer {
  const [id, ...others] = fileIds
  if (id === undefined || others.length > 0)
    throw invalidField('format', 'isEmpty', 'The format is required for more than one file')
  const file = state.files.get(id)
  if (file === undefined) throw notFound()
  const content = exportFile(state, file, options)
  return content === undefined ? nothing() : one(createLink(state, file.name, () => Buffer.from(content)))
}

function stringsIn(state: State, given: Record<keyof typeof WHERE, number[] | undefined>): SourceString[] {
  const { labelIds = [], fileIds, directoryIds, branchIds } = given
  const found = [
    ...(fileIds ?? []).flatMap(fileId => stringsAt(state, { fileId })),
    ...(directoryIds ?? []).flatMap(directoryId => stringsAt(state, { directoryId })),
    ...(branchIds ?? []).flatMap(branchId => stringsAt(state, { branchId })),
  ]
  const all =
    fileIds === undefined && directoryIds === undefined && branchIds === undefined
      ? stringsAt(state, {})
      : found
  return all.filter(string => labelIds.every(id => string.labelIds.has(id)))
}
