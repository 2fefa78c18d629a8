import type { Document, Segment } from '../../document/types.ts'
import type { Inline } from '../types.ts'
import { definitionsOf } from './definitions.ts'
import { toInline } from './inline-of.ts'
import { matchCodes } from './match-codes.ts'
import { codesIn, readPieces } from './pieces.ts'

/** The documents that a source segment and its target stand in: their references are told by what they lead to. */
export interface Documents {
  readonly source: Document
  readonly target: Document
}

/**
 * A target segment's text under the ids of its source's codes. A code that the source does not have, or that cannot be told from
 * another one, gets an id of its own (`t1`, `t2` …): never a wrong one. A Markdown parser must be loaded.
 */
export function inlineOfTarget(source: Segment, target: Segment, documents?: Documents): Inline[] {
  const { pieces } = readPieces(target)
  const matched = matchCodes(
    { codes: codesIn(readPieces(source).pieces), definitions: definitionsOf(documents?.source) },
    { codes: codesIn(pieces), definitions: definitionsOf(documents?.target) },
  )
  const ids = targetIds(matched)
  let at = 0
  return toInline(pieces, () => ids[at++] ?? '')
}

/** The ids of a target's codes in their order. */
export function targetIds(matched: readonly (number | undefined)[]): string[] {
  let own = 0
  return matched.map(index => (index === undefined ? `t${++own}` : `${index + 1}`))
}
