import { invalidField } from '../refusal.ts'
import type { State } from '../state.ts'
import type { Counts, Revision, SourceFile, SourceString } from '../types.ts'
import { type SourceUnit, readSource } from '../xliff/read-source.ts'
import { countWords } from './count-words.ts'
import { type UpdateOption, addString, changeText, removeString } from './strings.ts'

export interface SourceUpdate {
  bytes: Buffer
  /** The strings in it, `unitsOf`. */
  units: readonly SourceUnit[]
  updateOption: UpdateOption
  replaceModifiedContext: boolean
  restoreToRevision: number | null
}

/** The strings of an upload; refuses what is no XLIFF, has no strings, or has one identifier twice. */
export function unitsOf(
  state: State,
  { importOptions }: Pick<SourceFile, 'importOptions'>,
  bytes: Buffer,
): SourceUnit[] {
  const { spaceCollapses } = state.options.assume
  const options = { contentSegmentation: importOptions.contentSegmentation, spaceCollapses }
  let units: SourceUnit[]
  try {
    units = readSource(textOf(bytes), options)
  } catch (error) {
    throw invalidField('storageId', 'fileIsInvalid', `File can't be imported: ${String(error)}`)
  }
  if (units.length === 0) throw invalidField('storageId', 'isEmpty', "Value is required and can't be empty")
  if (new Set(units.map(unit => unit.identifier)).size < units.length)
    throw invalidField('identifier', 'notUnique', 'Invalid identifier given. Identifier must be unique')
  return units
}

/** Bytes as text with line feeds only and no mark at their beginning. */
export function textOf(bytes: Buffer): string {
  return bytes
    .toString('utf8')
    .replace(/^\u{FEFF}/u, '')
    .replaceAll(/\r\n?/g, '\n')
}

/** Brings a file's strings to what the upload says, and writes a revision if that changed any; returns the strings it changed. */
export function applySource(state: State, file: SourceFile, update: SourceUpdate): SourceString[] {
  const { units } = update
  const lost: Revision['lost'] = new Map()
  const keys = new Set(units.map(unit => unit.identifier))
  const gone = [...file.strings.values()].filter(string => !keys.has(string.identifier))
  for (const string of gone) {
    remember(lost, string)
    removeString(state, string)
  }
  const added: SourceString[] = []
  const updated: SourceString[] = []
  for (const unit of units) {
    const string = file.strings.get(unit.identifier)
    if (string === undefined) added.push(addString(state, file, unit))
    else if (updateString(state, string, unit, { update, lost })) updated.push(string)
  }
  file.strings = inOrder(file.strings, units)
  const isSame = file.source.equals(update.bytes)
  file.source = update.bytes
  const changes = added.length + updated.length + gone.length
  if (changes > 0 || (isSame && state.options.assume.identicalUpload === 'modified')) {
    const info = { added: countsOf(added), deleted: countsOf(gone), updated: countsOf(updated) }
    addRevision(state, file, { restoreToRevision: update.restoreToRevision, info, lost })
  }
  return [...added, ...updated]
}

function inOrder(strings: SourceFile['strings'], units: readonly SourceUnit[]): SourceFile['strings'] {
  const found = units.map(({ identifier }) => strings.get(identifier)).filter(string => string !== undefined)
  return new Map(found.map(string => [string.identifier, string]))
}

function updateString(
  state: State,
  string: SourceString,
  unit: SourceUnit,
  { update, lost }: { update: SourceUpdate; lost: Revision['lost'] },
): boolean {
  const { keepTranslationsDropsApprovals: dropsApprovals, updateTouchesUnchanged } = state.options.assume
  if (!string.contextIsOurs || update.replaceModifiedContext)
    Object.assign(string, { context: unit.context, contextIsOurs: false })
  Object.assign(string, { maxLength: unit.maxLength, isHidden: unit.isHidden })
  const isTouched = updateTouchesUnchanged && update.updateOption !== 'keep_translations_and_approvals'
  if (string.text === unit.text && !isTouched) return false
  remember(lost, string)
  changeText(state, string, { text: unit.text, updateOption: update.updateOption, dropsApprovals })
  return true
}

function remember(lost: Revision['lost'], string: SourceString): void {
  const all = [...string.translations.values()].flat()
  lost.set(
    string.identifier,
    all.map(translation => ({ ...translation, approvals: [...translation.approvals] })),
  )
}

function countsOf(strings: readonly SourceString[]): Counts {
  return { strings: strings.length, words: strings.reduce((sum, { text }) => sum + countWords(text), 0) }
}

function addRevision(
  state: State,
  file: SourceFile,
  revision: Pick<Revision, 'restoreToRevision' | 'info' | 'lost'>,
): void {
  const date = state.clock.stamp()
  file.revisions.push({ ...revision, id: file.revisions.length + 1, date, source: file.source })
  file.updatedAt = date
}
