import type { Allowance, Fate, RequestAction } from './types.ts'

/** What this side has for a pull request. */
export interface PullSide {
  /** False: for this locale it is only said what would be done. */
  readonly isEnabled: boolean
  /** The translations as they are to be differ from those of the base. */
  readonly hasContent: boolean
  /** A person has to bring the branch and its base together. */
  readonly isConflicting: boolean
}

/** What is done with a pull request. One of a locale that is not enabled, or not any more, is left alone. Nothing that a person closed is opened again unless asked for; nothing is opened beyond the allowance. */
export function decidePull(
  { isEnabled, hasContent, isConflicting }: PullSide,
  fate: Fate,
  { left, reopen }: Allowance,
): RequestAction {
  if (!isEnabled) return hasContent ? 'report' : 'none'
  if (fate === 'open' && isConflicting) return 'conflict'
  if (!hasContent) return fate === 'open' ? 'close' : 'none'
  if (fate === 'open') return 'refresh'
  if (fate === 'declined' && !reopen) return 'declined'
  if (left <= 0) return 'wait'
  return fate === 'declined' ? 'reopen' : 'open'
}
