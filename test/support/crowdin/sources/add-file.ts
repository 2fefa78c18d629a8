import { invalidField } from '../refusal.ts'
import type { State } from '../state.ts'
import type { ImportOptions, SourceFile } from '../types.ts'
import { readFields } from '../validation/read-fields.ts'
import { flag, integer, nullable, text } from '../validation/rule.ts'
import { applySource, unitsOf } from './apply-source.ts'
import { checkName, placeOf } from './tree.ts'

export interface NewFile {
  name: string
  bytes: Buffer
  branchId?: number | undefined
  directoryId?: number | undefined
  title?: string | undefined
  context?: string | undefined
  type?: string | undefined
  parserVersion?: number | undefined
  importOptions?: Record<string, unknown> | undefined
  exportOptions?: Record<string, unknown> | undefined
  excludedTargetLanguages?: string[] | null | undefined
  attachLabelIds?: number[] | undefined
}

const PARSER_VERSION = 3

/** Adds a file with its strings; nothing is changed when it is refused. */
export function addFile(state: State, given: NewFile): SourceFile {
  const place = placeOf(state, given.branchId, given.directoryId)
  checkName(state, place, given.name)
  checkType(given)
  const importOptions = importOptionsOf(given.importOptions)
  const units = unitsOf(state, { importOptions }, given.bytes)
  const file: SourceFile = {
    id: state.ids.next('file'),
    ...place,
    name: given.name,
    title: given.title ?? null,
    context: given.context ?? null,
    type: 'xliff',
    parserVersion: given.parserVersion ?? PARSER_VERSION,
    importOptions,
    exportOptions: exportOptionsOf(given.exportOptions),
    exportPattern: null,
    priority: 'normal',
    excludedTargetLanguages: given.excludedTargetLanguages ?? null,
    createdAt: state.clock.stamp(),
    updatedAt: null,
    source: Buffer.alloc(0),
    revisions: [],
    strings: new Map(),
    versions: new Map(),
    busy: state.options.busyUploads,
  }
  state.files.set(file.id, file)
  const update = {
    units,
    bytes: given.bytes,
    updateOption: 'keep_translations',
    replaceModifiedContext: false,
  } as const
  const added = applySource(state, file, { ...update, restoreToRevision: null })
  for (const string of added) for (const label of given.attachLabelIds ?? []) string.labelIds.add(label)
  file.updatedAt = null
  return file
}

/** What an upload says about its import; Crowdin splits the units of an XLIFF unless told not to. */
export function importOptionsOf(given: Record<string, unknown> = {}): ImportOptions {
  const rules = { contentSegmentation: flag, srxStorageId: nullable(integer) }
  const { contentSegmentation = true, srxStorageId = null } = readFields(given, rules)
  return { contentSegmentation, customSegmentation: srxStorageId !== null }
}

/** What an upload says about its export. */
export function exportOptionsOf(given: Record<string, unknown> = {}): SourceFile['exportOptions'] {
  const { exportPattern = null } = readFields(given, { exportPattern: nullable(text) })
  return { exportPattern }
}

/** Refuses labels that the project does not have. */
export function checkLabels({ labels }: State, ids: readonly number[] = []): void {
  const missing = ids.find(id => !labels.has(id))
  if (missing !== undefined)
    throw invalidField('attachLabelIds', 'notFound', `Label #${missing} was not found`)
}

/** Refuses languages that the project does not have. */
export function checkLanguages({ project }: State, ids: readonly string[] | null | undefined): void {
  const missing = (ids ?? []).find(id => !project.targetLanguageIds.includes(id))
  if (missing !== undefined)
    throw invalidField('excludedTargetLanguages', 'notInArray', `Language ${missing} is no target language`)
}

function checkType({ name, type = 'auto', parserVersion }: NewFile): void {
  const isXliff = type === 'xliff' || (type === 'auto' && /\.(xliff|xlf)$/i.test(name))
  if (!isXliff) throw invalidField('type', 'notInArray', 'The emulator understands XLIFF 1.2 only')
  if (parserVersion === undefined) return
  if (type === 'auto') throw invalidField('parserVersion', 'invalid', 'Must be used together with type')
  if (parserVersion < 1 || parserVersion > PARSER_VERSION)
    throw invalidField('parserVersion', 'notBetween', `The value must be between 1 and ${PARSER_VERSION}`)
}
