import type { Message } from '../../errors.ts'
import { plainText } from '../plain-text.ts'
import type { Inline } from '../types.ts'
import { codeTable } from './code-table.ts'
import { findCodeProblem } from './find-code-problem.ts'
import { inlineOfTarget } from './inline-of-target.ts'
import { inlineOf } from './inline-of.ts'
import { isSameInline } from './is-same-inline.ts'
import { readPieces } from './pieces.ts'
import type { TextPlace } from './types.ts'
import { resolve } from './resolve.ts'
import { writePieces } from './write-pieces.ts'

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
  if (body === undefined) return { problem: unwritable(wanted) }
  const { lead, trail } = readPieces(existing ?? segment)
  return { text: lead + body + trail }
}

/** Without codes it is the words alone. */
function unwritable(wanted: readonly Inline[]): Message {
  if (wanted.some(piece => typeof piece !== 'string')) return { code: 'exchange:cannotWrite', params: {} }
  return { code: 'exchange:cannotWriteWords', params: { text: plainText(wanted) } }
}
