import { lineOf } from './position.ts'
import type { Document } from './types.ts'

/** A conflict that git left in a text. */
export interface Conflict {
  /** 1-based. */
  readonly line: number
  /** True: it stands in a code block, where it may be meant to be shown. */
  readonly inCode: boolean
}

/** The first conflict that git left in a text, one outside of code first; undefined when there is none. */
export function findConflict({ text, segments }: Pick<Document, 'text' | 'segments'>): Conflict | undefined {
  const found = [...text.matchAll(CONFLICT)].map(({ index }) => index)
  if (found.length === 0) return undefined
  const code = segments.filter(({ kind }) => kind === 'code').flatMap(({ ranges }) => ranges)
  const isCode = (at: number): boolean => code.some(({ start, end }) => at >= start && at < end)
  const outside = found.find(at => !isCode(at))
  return { line: lineOf(text)(outside ?? found[0] ?? 0), inCode: outside === undefined }
}

// Seven of each, in this order, at the start of a line; git's own labels follow the outer ones.
const CONFLICT = /^<{7} \S[^]*?^={7}\r?$[^]*?^>{7} \S/gm
