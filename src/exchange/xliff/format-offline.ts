import { toXml } from 'xast-util-to-xml'
import type { ExchangeFile, Unit } from '../types.ts'
import { element, inlineNodes, lines } from './elements.ts'
import type { XmlElement } from './xml.ts'

/** Targets of one file under the names that Crowdin has for it and its strings. */
export interface OfflineFile extends Pick<ExchangeFile, 'original' | 'sourceLocale' | 'targetLocale'> {
  readonly id: number
  /** `name` is what the string is found by; `unit.id` goes beside it. */
  readonly units: readonly { readonly name: string; readonly unit: Unit }[]
}

/**
 * XLIFF 1.2 over many files in the form that Crowdin itself exports for work outside: a `file` has the file's id, a `trans-unit` the string's,
 * and our own id as `resname`.
 */
export function formatOffline(files: readonly OfflineFile[]): string {
  const root = element('xliff', { xmlns: NAMESPACE, version: '1.2' }, lines(files.map(fileElement), 1))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root, OPTIONS)}\n`
}

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2'
const OPTIONS = { closeEmptyElements: true, tightClose: true, allowDangerousXml: true }

function fileElement({ id, original, sourceLocale, targetLocale, units }: OfflineFile): XmlElement {
  const attributes = {
    id: `${id}`,
    original: `/${original}`,
    'source-language': sourceLocale,
    'target-language': targetLocale,
    datatype: 'plaintext',
  }
  return element('file', attributes, lines([element('body', {}, lines(units.map(unitElement), 3))], 2))
}

function unitElement({ name, unit }: OfflineFile['units'][number]): XmlElement {
  const texts = [
    element('source', {}, inlineNodes(unit.source)),
    element('target', { state: 'translated' }, inlineNodes(unit.target ?? [])),
  ]
  return element('trans-unit', { id: name, resname: unit.id, 'xml:space': 'preserve' }, lines(texts, 4))
}
