import type { Document } from '../../document/types.ts'
import type { Fault } from './fault.ts'
import { findBrackets } from './find-brackets.ts'
import { findEmphasis } from './find-emphasis.ts'
import { findFences } from './find-fences.ts'
import { readLiteral } from './read-literal.ts'

/** Marks of Markdown in a document that a reader sees, in the order of the text. */
export function findFaults(document: Document): Fault[] {
  const { text: literal, code } = readLiteral(document)
  const reading = { text: document.text, literal }
  return [...findEmphasis(reading), ...findBrackets(reading), ...findFences(document.text, code)].sort(
    (a, b) => a.range.start - b.range.start,
  )
}
