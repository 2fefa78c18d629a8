import { type XmlElement, parseXml } from './parse-xml.ts'
import { spacedText } from './read-source.ts'
import { childOf, elementsIn } from './xml.ts'

export interface TargetUnit {
  id: string
  /** Id of the `file` that it stands in, for files without one its `original`. */
  file: string
  target: string
  /** Says that it is approved: `approved="yes"`, or state `final`. */
  isApproved: boolean
}

/** Translations in an XLIFF 1.2; units without one, or with one that is marked as missing, are left out. */
export function readTargets(text: string, spaceCollapses: boolean): TargetUnit[] {
  const root = parseXml(text)
  return Array.from(elementsIn(root, 'file')).flatMap(file =>
    Array.from(elementsIn(file, 'trans-unit')).flatMap(unit => targetOf(file, unit, spaceCollapses)),
  )
}

/** Language that the first `file` of an XLIFF says its targets are in. */
export function languageIn(text: string): string | undefined {
  const [file] = elementsIn(parseXml(text), 'file')
  return file?.attributes.get('target-language')
}

function targetOf(file: XmlElement, unit: XmlElement, spaceCollapses: boolean): TargetUnit[] {
  const target = childOf(unit, 'target')
  if (target === undefined) return []
  const state = target.attributes.get('state')
  const text = spacedText(unit, target, spaceCollapses)
  if (text.trim() === '' || state === 'needs-translation' || state === 'new') return []
  const isApproved = unit.attributes.get('approved') === 'yes' || state === 'final'
  const name = file.attributes.get('id') ?? file.attributes.get('original') ?? ''
  return [{ id: unit.attributes.get('id') ?? '', file: name, target: text, isApproved }]
}
