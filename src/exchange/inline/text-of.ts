import type { Document, Segment } from '../../document/types.ts'
import type { Message } from '../../errors.ts'
import type { Inline } from '../types.ts'
import { codeTable } from './code-table.ts'
import { findCodeProblem } from './find-code-problem.ts'
import { inlineOfTarget } from './inline-of-target.ts'
import { inlineOf } from './inline-of.ts'
import { isSameInline } from './is-same-inline.ts'
import { readPieces } from './pieces.ts'
import { resolve } from './resolve.ts'
import { writePieces } from './write-pieces.ts'

/** Where a translator's text belongs. */
export interface TextPlace {
  /** The source. */
  readonly document: Document
  /** The translation; left out where there is none yet. */
  readonly target?: Document | undefined
  readonly segment: Segment
  /** What the translation has there now: what is not changed stays as it is written, links to pages in the locale stay. */
  readonly existing?: Segment | undefined
  /** The source segment that `existing` was made for; `segment` itself where nothing changed since. Left out: not known. */
  readonly madeFor?: Segment | undefined
}

/** A Markdown text for `merge`, or what is wrong with the translator's. */
export type Written = { readonly text: string } | { readonly problem: Message }

/**
 * Turns a translator's text into Markdown. Codes come by their ids from the source or from `existing`, never from the file, and
 * each must be there exactly once, in any order; emphasis may be left out. Words are words: what would be markup in them is
 * escaped, and the result is read again to make sure. A text that nobody changed comes back byte for byte. The document's parser
 * must be loaded.
 */
export function textOf(wanted: readonly Inline[], place: TextPlace): Written {
  const { document, segment, target, existing } = place
  const documents = target === undefined ? undefined : { source: document, target }
  if (existing !== undefined && isSameInline(wanted, inlineOfTarget(segment, existing, documents)))
    return { text: existing.source }
  if (existing === undefined && isSameInline(wanted, inlineOf(segment))) return { text: segment.source }
  const table = codeTable(place)
  const problem = findCodeProblem(wanted, table)
  if (problem !== undefined) return { problem }
  const body = writePieces(resolve(wanted, table), place)
  if (body === undefined) return { problem: { code: 'exchange:cannotWrite', params: {} } }
  const { lead, trail } = readPieces(existing ?? segment)
  return { text: lead + body + trail }
}
