import { UserError } from '../../errors.ts'
import { readDigests } from '../digests.ts'
import { textKey } from '../inline/text-key.ts'
import { kindNamed } from '../kind-named.ts'
import type { ExchangeFile, Unit, UnitState } from '../types.ts'
import { writtenDigest } from '../written-digest.ts'
import { parseXml } from './parse-xml.ts'
import { readInlineXml } from './read-inline-xml.ts'
import { attributeOf, elementsIn, lineOf, localName, type XmlElement } from './xml.ts'

/**
 * Reads XLIFF 1.0 to 1.2 as this tool, Crowdin, Translate Toolkit, OmegaT, Virtaal and Poedit write it, in UTF-8 or UTF-16. A target
 * that is marked as not translated, or that says the same as its source without a state, is none; one without a state that was
 * handed out as fuzzy, and is as it was, is fuzzy. Throws a UserError `exchange:…`
 * that names the line for anything that is not such a file, and reads none of it then.
 */
export function parseXliff(bytes: Uint8Array): ExchangeFile[] {
  const root = parseXml(bytes)
  checkRoot(root)
  const files = elementsIn(root, 'file').map(readFile)
  if (files.length === 0) throw new UserError('exchange:noFile', { line: lineOf(root) })
  return files
}

function checkRoot(root: XmlElement): void {
  if (localName(root) !== 'xliff')
    throw new UserError('exchange:notXliff', { line: lineOf(root), root: root.name })
  const version = attributeOf(root, 'version')
  if (!/^1\.[0-2]$/.test(version))
    throw new UserError('exchange:xliffVersion', { line: lineOf(root), version })
}

function readFile(file: XmlElement): ExchangeFile {
  const original = attributeOf(file, 'original')
  if (original === '') throw new UserError('exchange:noOriginal', { line: lineOf(file) })
  const units = unitsIn(file).map(readUnit)
  checkIds(unitsIn(file))
  const blob = attributeOf(file, 'product-version')
  return {
    original,
    sourceLocale: attributeOf(file, 'source-language'),
    targetLocale: attributeOf(file, 'target-language'),
    blob: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(blob) ? blob : null,
    units,
  }
}

/** Units in groups count like all others. */
function unitsIn(parent: XmlElement): XmlElement[] {
  return elementsIn(parent, 'body', 'group', 'trans-unit').flatMap(child =>
    localName(child) === 'trans-unit' ? [child] : unitsIn(child),
  )
}

function checkIds(units: readonly XmlElement[]): void {
  const lines = new Map<string, number>()
  for (const unit of units) {
    const id = attributeOf(unit, 'id')
    const first = lines.get(id)
    if (first !== undefined) throw new UserError('exchange:duplicateId', { id, line: lineOf(unit), first })
    lines.set(id, lineOf(unit))
  }
}

function readUnit(unit: XmlElement): Unit {
  const id = attributeOf(unit, 'id')
  if (id === '') throw new UserError('exchange:noId', { line: lineOf(unit) })
  const [sourceElement] = elementsIn(unit, 'source')
  if (sourceElement === undefined) throw new UserError('exchange:noSource', { line: lineOf(unit), id })
  const source = readInlineXml(sourceElement)
  const [previous] = previousIn(unit, 'source')
  const digests = readDigests(attributeOf(unit, 'extradata'))
  const meaningSince = attributeOf(unit, 'evergloss:meaning-since')
  return {
    id,
    source,
    ...readTarget(unit, source, digests.written),
    kind: kindNamed(attributeOf(unit, 'restype').replace(/^x-/, '')),
    ...readNotes(unit),
    ...(previous === undefined ? {} : { previous: readInlineXml(previous) }),
    ...digests,
    ...(Number.isNaN(Date.parse(meaningSince)) ? {} : { meaningSince }),
  }
}

function previousIn(unit: XmlElement, name: 'source' | 'target'): XmlElement[] {
  return elementsIn(unit, 'alt-trans')
    .filter(one => attributeOf(one, 'alttranstype') === 'previous-version')
    .flatMap(one => elementsIn(one, name))
}

function readTarget(
  unit: XmlElement,
  source: Unit['source'],
  written: string | undefined,
): Pick<Unit, 'target' | 'state' | 'draft'> {
  const [element] = elementsIn(unit, 'target')
  const target = element === undefined ? [] : readInlineXml(element)
  const state = stateOf(unit, element)
  const isCopy = textKey(source) === textKey(target)
  if (target.length === 0 || state === 'untranslated' || (state === undefined && isCopy))
    return { target: null, state: 'untranslated', ...(isCopy || isBlank(target) ? {} : { draft: target }) }
  return { target, state: state ?? unsaidState(unit, target, written) }
}

function isBlank(target: Unit['source']): boolean {
  return textKey(target).trim() === ''
}

/** Some tools drop states: what was fuzzy and nobody touched is fuzzy still. */
function unsaidState(unit: XmlElement, target: Unit['source'], written: string | undefined): UnitState {
  const isAsFuzzy = written === writtenDigest({ target, state: 'fuzzy' })
  const isAsBefore = previousIn(unit, 'target').some(one => textKey(readInlineXml(one)) === textKey(target))
  return isAsFuzzy || isAsBefore ? 'fuzzy' : 'translated'
}

/** Undefined where the file says nothing. */
function stateOf(unit: XmlElement, target: XmlElement | undefined): UnitState | undefined {
  const state = target === undefined ? '' : attributeOf(target, 'state')
  if (state === 'new' || state === 'needs-translation') return 'untranslated'
  if (attributeOf(unit, 'approved') === 'yes' || state === 'final' || state === 'signed-off')
    return 'approved'
  if (state.startsWith('needs-')) return 'fuzzy'
  return state === '' ? undefined : 'translated'
}

/** What translators noted is theirs; all other notes are for them. */
function readNotes(unit: XmlElement): Pick<Unit, 'notes' | 'remarks'> {
  const notes = elementsIn(unit, 'note')
  const remarks = notes.filter(note => attributeOf(note, 'from') === 'translator').map(textOf)
  return {
    notes: notes.filter(note => attributeOf(note, 'from') !== 'translator').map(textOf),
    ...(remarks.length === 0 ? {} : { remarks }),
  }
}

function textOf(element: XmlElement): string {
  return element.children
    .map(node => (node.type === 'text' || node.type === 'cdata' ? node.value : ''))
    .join('')
}
