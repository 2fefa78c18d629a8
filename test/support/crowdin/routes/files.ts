import { type Call, type Routes, idOf, jsonOf, one } from '../http.ts'
import { createLink } from '../links.ts'
import { listed } from '../paging.ts'
import { notFound } from '../refusal.ts'
import { showFile, showRevision } from '../resources.ts'
import { sorted } from '../sorting.ts'
import { addFile, checkLabels, checkLanguages } from '../sources/add-file.ts'
import { removeFile } from '../sources/remove-file.ts'
import { loseTranslations } from '../sources/lose-translations.ts'
import type { SourceFile } from '../types.ts'
import { applyPatch, operationsOf } from '../validation/json-patch.ts'
import { readFields } from '../validation/read-fields.ts'
import { PAGING, readQuery } from '../validation/read-query.ts'
import { flag, integer, integers, needed, nullable, record, text, texts } from '../validation/rule.ts'
import { name } from '../validation/names.ts'
import { fieldOf, targetOf } from '../validation/target.ts'
import { PRIORITY } from './branches.ts'
import { deletion, deletionStatus } from './deletions.ts'
import { FILE_TYPE } from './file-types.ts'
import { itemsAsked } from './items-asked.ts'
import { moveTo } from './move-to.ts'
import { uploadOf } from './storages.ts'
import { updateFile } from './update-file.ts'

const SCOPE = 'project.source.file'
const ONE = '/projects/:projectId/files/:fileId'

export const fileRoutes: Routes = {
  'GET /projects/:projectId/files': { scope: SCOPE, handle: listFiles },
  'POST /projects/:projectId/files': { scope: SCOPE, handle: postFile },
  [`GET ${ONE}`]: { scope: SCOPE, handle: call => one(showFile(call.state, fileOf(call), call.token)) },
  [`PUT ${ONE}`]: { scope: SCOPE, handle: call => updateFile(call, fileOf(call)) },
  [`PATCH ${ONE}`]: { scope: SCOPE, handle: editFile },
  [`DELETE ${ONE}`]: { scope: SCOPE, handle: deleteFile },
  [`GET ${ONE}/jobs/:job`]: { scope: SCOPE, handle: deletionStatus },
  [`GET ${ONE}/download`]: { scope: SCOPE, handle: downloadFile },
  [`GET ${ONE}/revisions`]: { scope: SCOPE, handle: listRevisions },
  [`GET ${ONE}/revisions/:revisionId`]: { scope: SCOPE, handle: getRevision },
}

/** The file that the path names. */
export function fileOf(call: Call): SourceFile {
  const file = call.state.files.get(idOf(call, 'fileId'))
  if (file === undefined) throw notFound()
  return file
}

function listFiles(call: Call) {
  const { items, orderBy, paging } = itemsAsked(call, call.state.files)
  const by = { name: (file: SourceFile) => file.name, createdAt: (file: SourceFile) => file.createdAt }
  return listed(sorted(items, orderBy, by), paging, file => showFile(call.state, file, call.token))
}

const PLACE = { branchId: integer, directoryId: integer }
const ABOUT = { title: text, context: text, type: FILE_TYPE, parserVersion: integer }
const OPTIONS = { importOptions: record, exportOptions: record, attachLabelIds: integers }
const CREATE = {
  storageId: needed(integer),
  name: needed(name),
  ...PLACE,
  ...ABOUT,
  ...OPTIONS,
  excludedTargetLanguages: nullable(texts),
}

function postFile(call: Call) {
  const { state } = call
  const given = readFields(jsonOf(call), CREATE)
  checkLabels(state, given.attachLabelIds)
  checkLanguages(state, given.excludedTargetLanguages)
  const file = addFile(state, { ...given, bytes: uploadOf(state, given.storageId) })
  return one(showFile(state, file, call.token), 201)
}

function editFile(call: Call) {
  const { state } = call
  const file = fileOf(call)
  const operations = operationsOf(call, ['replace', 'test'])
  const isMoved = moveTo(state, file, operations, move => {
    applyPatch(operations, {
      ...move,
      '/title': fieldOf(file, 'title', nullable(text)),
      '/context': fieldOf(file, 'context', nullable(text)),
      '/priority': fieldOf(file, 'priority', PRIORITY),
      '/excludedTargetLanguages': fieldOf(file, 'excludedTargetLanguages', nullable(texts)),
      '/importOptions/contentSegmentation': fieldOf(file.importOptions, 'contentSegmentation', flag),
      '/exportOptions/exportPattern': fieldOf(file.exportOptions, 'exportPattern', nullable(text)),
      '/attachLabelIds': labelTarget(file, (labels, id) => labels.add(id)),
      '/detachLabelIds': labelTarget(file, (labels, id) => labels.delete(id)),
    })
  })
  if (isMoved) loseTranslations(state, file)
  file.updatedAt = state.clock.stamp()
  return one(showFile(state, file, call.token))
}

function labelTarget(file: SourceFile, change: (labels: Set<number>, id: number) => void) {
  return targetOf(integers, {
    get: () => undefined,
    set: ids => {
      for (const { labelIds } of file.strings.values()) for (const id of ids) change(labelIds, id)
    },
  })
}

function deleteFile(call: Call) {
  const file = fileOf(call)
  return deletion(call, { fileId: file.id }, () => removeFile(call.state, file))
}

function downloadFile(call: Call) {
  const { name: fileName, source } = fileOf(call)
  return one(createLink(call.state, fileName, () => source))
}

function listRevisions(call: Call) {
  const file = fileOf(call)
  return listed(file.revisions, readQuery(call, PAGING), revision => showRevision(call.state, file, revision))
}

function getRevision(call: Call) {
  const file = fileOf(call)
  const revision = file.revisions.find(({ id }) => id === idOf(call, 'revisionId'))
  if (revision === undefined) throw notFound()
  return one(showRevision(call.state, file, revision))
}
