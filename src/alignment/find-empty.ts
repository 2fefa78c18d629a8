import type { Document, Finding } from '../document/types.ts'
import { isPassage } from './is-passage.ts'

/** What is wrong with a target that has no passage at all, while its source has some. */
export function findEmpty(source: Document, target: Document): Finding | undefined {
  if (target.segments.some(isPassage)) return undefined
  const count = source.segments.filter(isPassage).length
  return count === 0 ? undefined : { code: 'alignment:emptyTarget', severity: 'error', params: { count } }
}
