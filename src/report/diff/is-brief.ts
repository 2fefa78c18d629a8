import type { Change } from '../../freshness/types.ts'
import type { DiffShown } from './diff-options.ts'

/** True for a change that is told in a line or two: one that is carried over, unless all is wanted, or why. */
export function isBrief({ label }: Change, { all, explain }: DiffShown): boolean {
  return label === 'mechanical' && !all && !explain
}
