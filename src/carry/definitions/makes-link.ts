import { normaliseLabel } from '../../alignment/units/definitions.ts'
import type { Document, Segment } from '../../document/types.ts'

/**
 * True when a definition of this label would make a link of brackets in a document's prose that are none now, as in `a[0]`. Also where
 * somebody put them there for it: nobody but a reader can tell.
 */
export function makesLink(label: string, { segments }: Document): boolean {
  return segments.some(segment => !WITHOUT.has(segment.kind) && hasBrackets(segment, label))
}

const WITHOUT: ReadonlySet<string> = new Set(['code', 'definition', 'front-matter'])

/** Code, and what is a link already, cannot become one. */
function hasBrackets({ source, placeholders }: Segment, label: string): boolean {
  const taken = placeholders.flatMap(({ ranges }) => ranges)
  return [...source.matchAll(BRACKETS)].some(({ 0: whole, 1: inner = '', index }) => {
    const end = index + whole.length
    return normaliseLabel(inner) === label && !taken.some(range => range.start < end && index < range.end)
  })
}

const BRACKETS = /(?<!\\)\[((?:\\.|[^[\]\\])+)\]/g
