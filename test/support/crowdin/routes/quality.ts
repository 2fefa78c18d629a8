import type { Call, Routes } from '../http.ts'
import { listed } from '../paging.ts'
import { showText } from '../resources.ts'
import type { State } from '../state.ts'
import { currentOf } from '../translating/current.ts'
import { failuresIn } from '../translating/quality.ts'
import type { SourceString } from '../types.ts'
import { PAGING, number, readQuery, word } from '../validation/read-query.ts'
import { languageOf } from './language-of.ts'
import { stringsAt } from './strings.ts'

export const qualityRoutes: Routes = {
  'GET /projects/:projectId/qa-checks': { scope: 'project.status', handle: listIssues },
}

const LIST = {
  ...PAGING,
  category: word,
  validation: word,
  languageIds: word,
  taskId: number,
  fileId: number,
}

function listIssues(call: Call) {
  const { state } = call
  const asked = readQuery(call, LIST)
  const wanted = asked.languageIds?.split(',') ?? state.project.targetLanguageIds
  const languages = wanted.map(id => languageOf(state, id))
  const strings = stringsAt(state, { fileId: asked.fileId })
  const issues = strings.flatMap(string =>
    languages.flatMap(languageId => issuesOf(state, string, languageId)),
  )
  const categories = asked.category?.split(',')
  const found = issues.filter(
    ({ category, validation }) =>
      categories?.includes(category) !== false && (asked.validation ?? validation) === validation,
  )
  return listed(found, asked, issue => issue)
}

function issuesOf(state: State, string: SourceString, languageId: string) {
  const current = currentOf(string, languageId)
  if (current === undefined) return []
  const isOutdated = string.updatedAt !== null && string.updatedAt > current.createdAt
  const outdated =
    isOutdated && state.project.qaCheckCategories.outdated
      ? [{ category: 'outdated', validation: 'outdated_translation_check' }]
      : []
  return [...failuresIn(state, current), ...outdated].map(({ category, validation }) => ({
    stringId: string.id,
    languageId,
    category: category.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
    categoryDescription: category,
    validation,
    validationDescription: validation,
    pluralId: -1,
    text: showText(state, current.text),
  }))
}
