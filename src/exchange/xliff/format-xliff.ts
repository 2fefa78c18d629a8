import { toXml } from 'xast-util-to-xml'
import type { ExchangeFile, Inline, Unit, UnitState } from '../types.ts'
import { formatDigests } from '../digests.ts'
import { element, inlineNodes, lines } from './elements.ts'
import { likenessOf } from './likeness-of.ts'
import { textNodes } from './text-nodes.ts'
import type { XmlElement } from './xml.ts'

/**
 * XLIFF 1.2 with one `file` for each post; the same bytes for the same files. Links, emphasis and pairs of tags are `g`, other codes
 * `x` with what they are as `equiv-text`. A unit without a target has no `target` element. The source's blob is the `file`'s
 * `product-version`, the digests of the target as it was exported the unit's `extradata`; the source that a fuzzy target was made for
 * is in an `alt-trans` of the type `previous-version`. A unit's `meaningSince` is an attribute of our own, as XLIFF allows there (2.5). What
 * XML 1.0 cannot hold is written as U+FFFD.
 */
export function formatXliff(files: readonly ExchangeFile[]): string {
  const isDated = files.some(({ units }) => units.some(({ meaningSince }) => meaningSince !== undefined))
  const attributes = { xmlns: NAMESPACE, 'xmlns:evergloss': isDated ? OWN : undefined, version: '1.2' }
  const root = element('xliff', attributes, lines(files.map(fileElement), 1))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root, OPTIONS)}\n`
}

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2'
/** Of what XLIFF has no word for; named in files that need it. */
const OWN = 'urn:evergloss:1'
/** Raw nodes are ours alone: character references that the library does not write (`text-nodes.ts`). */
const OPTIONS = { closeEmptyElements: true, tightClose: true, allowDangerousXml: true }

function fileElement(file: ExchangeFile): XmlElement {
  const tool = element('tool', { 'tool-id': 'evergloss', 'tool-name': 'Evergloss' })
  const attributes = {
    original: file.original,
    'source-language': file.sourceLocale,
    'target-language': file.targetLocale === '' ? undefined : file.targetLocale,
    datatype: 'plaintext',
    'tool-id': 'evergloss',
    'product-name': file.blob === null ? undefined : 'git blob',
    'product-version': file.blob ?? undefined,
  }
  const header = element('header', {}, lines([tool], 3))
  const body = element('body', {}, lines(file.units.map(unitElement), 3))
  return element('file', attributes, lines([header, body], 2))
}

function unitElement(unit: Unit): XmlElement {
  const attributes = {
    id: unit.id,
    approved: unit.state === 'approved' ? 'yes' : undefined,
    'xml:space': 'preserve',
    restype: `x-${unit.kind}`,
    extradata: formatDigests(unit),
    'evergloss:meaning-since': unit.meaningSince,
  }
  const children = [
    element('source', {}, inlineNodes(unit.source)),
    ...targetOf(unit),
    ...unit.notes.map(note => noteOf(note, 'developer')),
    ...(unit.remarks ?? []).map(note => noteOf(note, 'translator')),
  ]
  const previous = unit.previous === undefined ? [] : [previousOf(unit, unit.previous)]
  return element('trans-unit', attributes, lines([...children, ...previous], 4))
}

function targetOf({ target, state }: Unit): XmlElement[] {
  return target === null ? [] : [element('target', { state: STATES[state] }, inlineNodes(target))]
}

const STATES: Readonly<Record<UnitState, string>> = {
  untranslated: 'needs-translation',
  fuzzy: 'needs-review-translation',
  translated: 'translated',
  approved: 'final',
}

function noteOf(note: string, from: string): XmlElement {
  return element('note', { from }, textNodes(note))
}

function previousOf({ source, target }: Unit, previous: readonly Inline[]): XmlElement {
  const attributes = { 'match-quality': `${likenessOf(previous, source)}%`, alttranstype: 'previous-version' }
  const texts = [
    element('source', {}, inlineNodes(previous)),
    element('target', {}, inlineNodes(target ?? [])),
  ]
  return element('alt-trans', attributes, lines(texts, 5))
}
