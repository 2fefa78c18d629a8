import type { Segment } from '../../document/types.ts'
import type { Inline } from '../types.ts'
import { toInline } from './inline-of.ts'
import { matchCodes } from './match-codes.ts'
import { codesIn, readPieces } from './pieces.ts'

/**
 * A target segment's text under the ids of its source's codes. A code that the source does not have, or that cannot be told from
 * another one, gets an id of its own (`t1`, `t2` …): never a wrong one. A Markdown parser must be loaded.
 */
export function inlineOfTarget(source: Segment, target: Segment): Inline[] {
  const { pieces } = readPieces(target)
  const matched = matchCodes(codesIn(readPieces(source).pieces), codesIn(pieces))
  const ids = targetIds(matched)
  let at = 0
  return toInline(pieces, () => ids[at++] ?? '')
}

/** The ids of a target's codes in their order. */
export function targetIds(matched: readonly (number | undefined)[]): string[] {
  let own = 0
  return matched.map(index => (index === undefined ? `t${++own}` : `${index + 1}`))
}
