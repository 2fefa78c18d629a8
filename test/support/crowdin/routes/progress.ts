import { type Call, type Routes, idOf } from '../http.ts'
import { LANGUAGES } from '../languages.ts'
import { listed } from '../paging.ts'
import { notFound } from '../refusal.ts'
import { filesBelow } from '../sources/tree.ts'
import { progressEtag, progressIn, showProgress, together } from '../translating/progress.ts'
import type { SourceFile } from '../types.ts'
import { PAGING, readQuery, word } from '../validation/read-query.ts'
import { fileOf } from './files.ts'
import { languageOf } from './language-of.ts'

const SCOPE = 'project.status'
const P = '/projects/:projectId'

export const progressRoutes: Routes = {
  [`GET ${P}/languages/progress`]: { scope: SCOPE, handle: ofProject },
  [`GET ${P}/languages/:languageId/progress`]: { scope: SCOPE, handle: ofLanguage },
  [`GET ${P}/files/:fileId/languages/progress`]: { scope: SCOPE, handle: ofFile },
  [`GET ${P}/branches/:branchId/languages/progress`]: { scope: SCOPE, handle: ofBranch },
  [`GET ${P}/directories/:directoryId/languages/progress`]: { scope: SCOPE, handle: ofDirectory },
}

function ofProject(call: Call) {
  const { languageIds, ...paging } = readQuery(call, { ...PAGING, languageIds: word })
  const wanted = languageIds?.split(',').map(id => languageOf(call.state, id))
  const languages = call.state.project.targetLanguageIds.filter(id => wanted?.includes(id) !== false)
  return byLanguage(call, [...call.state.files.values()], { languages, paging })
}

function ofLanguage(call: Call) {
  const { state, params } = call
  const languageId = languageOf(state, params['languageId'] ?? '')
  return listed([...state.files.values()], readQuery(call, PAGING), file => ({
    fileId: file.id,
    ...showProgress(progressIn(state, file, languageId)),
    eTag: progressEtag(state, file, languageId),
  }))
}

function ofFile(call: Call) {
  const { state } = call
  const file = fileOf(call)
  return listed(state.project.targetLanguageIds, readQuery(call, PAGING), languageId => ({
    ...named(languageId),
    ...showProgress(progressIn(state, file, languageId)),
    eTag: progressEtag(state, file, languageId),
  }))
}

function ofBranch(call: Call) {
  const branchId = idOf(call, 'branchId')
  if (!call.state.branches.has(branchId)) throw notFound()
  return ofFiles(call, filesBelow(call.state, { branchId }))
}

function ofDirectory(call: Call) {
  const directoryId = idOf(call, 'directoryId')
  if (!call.state.directories.has(directoryId)) throw notFound()
  return ofFiles(call, filesBelow(call.state, { directoryId }))
}

function ofFiles(call: Call, files: readonly SourceFile[]) {
  const languages = call.state.project.targetLanguageIds
  return byLanguage(call, files, { languages, paging: readQuery(call, PAGING) })
}

function byLanguage(
  { state }: Call,
  files: readonly SourceFile[],
  {
    languages,
    paging,
  }: { languages: readonly string[]; paging: { limit?: number | undefined; offset?: number | undefined } },
) {
  return listed(languages, { limit: paging.limit, offset: paging.offset }, languageId => ({
    ...named(languageId),
    ...showProgress(together(files.map(file => progressIn(state, file, languageId)))),
  }))
}

function named(languageId: string) {
  return { languageId, language: LANGUAGES.get(languageId) }
}
