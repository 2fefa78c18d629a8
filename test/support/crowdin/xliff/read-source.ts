import { type XmlElement, parseXml } from './parse-xml.ts'
import { sentencesOf } from './segment.ts'
import { childOf, childrenOf, elementsIn, markupOf, wordsOf } from './xml.ts'

export interface SourceUnit {
  identifier: string
  text: string
  context: string
  maxLength: number
  isHidden: boolean
}

export interface ReadingOptions {
  contentSegmentation: boolean
  spaceCollapses: boolean
}

/** The strings of an XLIFF 1.2 source, in its order; throws an `Error` with the reason when it is none. */
export function readSource(text: string, options: ReadingOptions): SourceUnit[] {
  const xliff = parseXml(text)
  if (xliff.name !== 'xliff') throw new Error('no xliff element')
  if (xliff.attributes.get('version') !== '1.2') throw new Error('version 1.2 expected')
  return Array.from(elementsIn(xliff, 'trans-unit')).flatMap(unit => stringsOf(unit, options))
}

/** Identifier of the `index`th sentence of a unit. */
export function partKey(id: string, index: number): string {
  return `${id}#${index + 1}`
}

function stringsOf(unit: XmlElement, { contentSegmentation, spaceCollapses }: ReadingOptions): SourceUnit[] {
  const id = unit.attributes.get('id') ?? ''
  const source = childOf(unit, 'source')
  if (id === '' || id.length > 512) throw new Error('each unit needs an id of at most 512 characters')
  if (source === undefined) throw new Error(`unit ${id} has no source`)
  const text = spacedText(unit, source, spaceCollapses)
  if (text.trim() === '') return []
  const whole = {
    identifier: id,
    text,
    context: contextOf(unit),
    maxLength: lengthOf(unit),
    isHidden: isHidden(unit),
  }
  const sentences = contentSegmentation ? sentencesOf(text) : []
  if (sentences.length < 2) return [whole]
  return sentences.map((part, index) => ({ ...whole, identifier: partKey(id, index), text: part.text }))
}

/** Markup of a unit's source or target, with its blanks or without. */
export function spacedText(unit: XmlElement, element: XmlElement, collapses: boolean): string {
  const markup = markupOf(element)
  const preserve = unit.attributes.get('xml:space') === 'preserve'
  return collapses && !preserve ? markup.replaceAll(/\s+/g, ' ').trim() : markup
}

function contextOf(unit: XmlElement): string {
  const groups = Array.from(elementsIn(unit, 'context'))
  return [...childrenOf(unit, 'note'), ...groups].map(wordsOf).join('\n')
}

function lengthOf({ attributes }: XmlElement): number {
  return attributes.get('size-unit') === 'char' ? Number(attributes.get('maxwidth') ?? 0) : 0
}

function isHidden({ attributes }: XmlElement): boolean {
  return attributes.get('translate') === 'no'
}
