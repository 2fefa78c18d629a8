import type { Range, Segment } from '../../document/types.ts'
import { proseOf } from '../prose-of.ts'
import { beginsAddress } from './begins-address.ts'
import { foldLabel } from './label.ts'

/** Brackets that read like a reference, but lead nowhere since no definition has the label. */
export interface LooseLabel {
  /** Of the label in `Segment.source`, brackets left out; UTF-16 offsets. */
  readonly range: Range
  /** As written. */
  readonly label: string
  /** As references find it. */
  readonly folded: string
  /** `[text][label]`, `[label][]` or `[^label]`: hardly anything else looks so. */
  readonly isEvident: boolean
  /** `[text] (address)`, a link but for the blank or for the width of its parenthesis, which the rule `markup` tells. */
  readonly isBrokenLink: boolean
}

/** Brackets of a segment that the parser left as text. */
export function looseLabels(segment: Segment): LooseLabel[] {
  if (segment.kind === 'code' || segment.kind === 'definition' || !segment.source.includes('[')) return []
  return Array.from(proseOf(segment).matchAll(BRACKETS), match => {
    const [, text = '', second] = match
    const start = match.index + 1 + (second ? text.length + 2 : 0)
    const label = segment.source.slice(start, start + (second || text).length)
    const isEvident = second !== undefined || label.startsWith('^')
    const range = { start, end: start + label.length }
    const isBrokenLink = isFollowedByAddress(segment.source, match.index + match[0].length)
    return { range, label, folded: foldLabel(label), isEvident, isBrokenLink }
  }).filter(({ folded }) => /[^\s\d.,;:!?-]/u.test(folded) && !/^[\0-\x7f]$/.test(folded))
}

function isFollowedByAddress(source: string, at: number): boolean {
  const opening = /[ \t]+\(|[ \t]*（/y
  opening.lastIndex = at
  return opening.test(source) && beginsAddress(source, opening.lastIndex)
}

/**
 * Not behind a word or another bracket (`a[i][j]`), unless it is a footnote's, and not before `(`. A word before it in a
 * script without spaces says nothing. A box of a task list holds one character.
 */
const BRACKETS =
  /(?<!\\)(?:(?<![A-Za-z0-9_\]])|(?=\[\^))\[((?:[^[\]\\]|\\[^]){1,200})\](?:\[((?:[^[\]\\]|\\[^]){0,200})\])?(?![([{])/gu
