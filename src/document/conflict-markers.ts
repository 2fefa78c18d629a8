import { lineOf } from './position.ts'
import type { Document, Range } from './types.ts'

/** A conflict that git left in a text. */
export interface Conflict {
  /** From its first marker to the end of its last one; UTF-16 offsets. */
  readonly range: Range
  /** 1-based. */
  readonly line: number
  /** True: it stands in a code block, where it may be meant to be shown. */
  readonly inCode: boolean
}

type Text = Pick<Document, 'text' | 'segments'>

/** The first conflict that git left in a text, one outside of code first; undefined when there is none. */
export function findConflict(document: Text): Conflict | undefined {
  const found = findConflicts(document)
  return found.find(({ inCode }) => !inCode) ?? found[0]
}

/** All conflicts that git left in a text, in its order. */
export function findConflicts({ text, segments }: Text): Conflict[] {
  const found = [...text.matchAll(CONFLICT)]
  if (found.length === 0) return []
  const code = segments.filter(({ kind }) => kind === 'code').flatMap(({ ranges }) => ranges)
  const line = lineOf(text)
  return found.map(({ index, 0: { length } }) => ({
    range: { start: index, end: index + length },
    line: line(index),
    inCode: code.some(({ start, end }) => index >= start && index < end),
  }))
}

// Seven of each, in this order, at the start of a line; git's own labels follow the outer ones.
const CONFLICT = /^<{7} \S[^]*?^={7}\r?$[^]*?^>{7} \S.*/gm
