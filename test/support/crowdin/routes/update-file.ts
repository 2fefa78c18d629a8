import { type Answer, type Call, jsonOf, one } from '../http.ts'
import { showFile } from '../resources.ts'
import { checkLabels, exportOptionsOf, importOptionsOf } from '../sources/add-file.ts'
import { applySource, unitsOf } from '../sources/apply-source.ts'
import { refuseBusy } from '../sources/busy.ts'
import { restoreRevision } from '../sources/restore.ts'
import { checkName } from '../sources/tree.ts'
import type { SourceFile } from '../types.ts'
import { name } from '../validation/names.ts'
import { readFields } from '../validation/read-fields.ts'
import { type Values, flag, integer, integers, needed, oneOf, record } from '../validation/rule.ts'
import { uploadOf } from './storages.ts'

const UPDATE = {
  storageId: needed(integer),
  name,
  updateOption: oneOf(
    'clear_translations_and_approvals',
    'keep_translations',
    'keep_translations_and_approvals',
  ),
  importOptions: record,
  exportOptions: record,
  attachLabelIds: integers,
  detachLabelIds: integers,
  replaceModifiedContext: flag,
}

/** Takes a new source of a file, or goes back to an earlier revision. */
export function updateFile(call: Call, file: SourceFile): Answer {
  const { state } = call
  const body = jsonOf(call)
  const revisions = file.revisions.length
  if (typeof body === 'object' && body !== null && 'revisionId' in body) {
    const { revisionId } = readFields(body, { revisionId: needed(integer) })
    refuseBusy(state, file)
    restoreRevision(state, file, revisionId)
  } else update(call, file, readFields(body, UPDATE))
  const changed = file.revisions.length > revisions ? 'modified' : 'not-modified'
  const answer = one(showFile(state, file, call.token))
  return { ...answer, headers: { 'Crowdin-API-Content-Status': changed } }
}

function update({ state }: Call, file: SourceFile, given: Values<typeof UPDATE>): void {
  const bytes = uploadOf(state, given.storageId)
  checkLabels(state, given.attachLabelIds)
  if (given.name !== undefined) checkName(state, file, given.name, file)
  const keeps = given.importOptions === undefined && state.options.assume.putKeepsImportOptions
  const importOptions = keeps ? file.importOptions : importOptionsOf(given.importOptions)
  const exportOptions =
    given.exportOptions === undefined ? file.exportOptions : exportOptionsOf(given.exportOptions)
  const units = unitsOf(state, { importOptions }, bytes)
  refuseBusy(state, file)
  Object.assign(file, { importOptions, exportOptions, name: given.name ?? file.name })
  const changed = applySource(state, file, {
    bytes,
    units,
    updateOption: given.updateOption ?? 'clear_translations_and_approvals',
    replaceModifiedContext: given.replaceModifiedContext ?? false,
    restoreToRevision: null,
  })
  for (const { labelIds } of changed) {
    for (const label of given.attachLabelIds ?? []) labelIds.add(label)
    for (const label of given.detachLabelIds ?? []) labelIds.delete(label)
  }
  file.busy = state.options.busyUploads
}
