import type { Allowance, Fate, RequestAction } from './types.ts'

/** What this side has for the tracking issue of a locale. */
export interface IssueSide {
  /** False: for this locale it is only said what would be done. */
  readonly isEnabled: boolean
  /** Translators are needed, or posts wait for their turn. */
  readonly hasWork: boolean
  /** Some translation has no usable basis, so that nobody can tell whether it needs anybody. */
  readonly hasUnknown: boolean
  /** Pull requests, there or to be opened, tell all of it. */
  readonly isHeld: boolean
}

/**
 * What is done with a tracking issue, which calls translators where no pull request does; one that is open is kept up to date until nothing is
 * left, and stays as it is where that cannot be told. Nothing that a person closed is opened again unless asked for.
 */
export function decideIssue(
  { isEnabled, hasWork, hasUnknown, isHeld }: IssueSide,
  fate: Exclude<Fate, 'merged'>,
  { left, reopen }: Allowance,
): Exclude<RequestAction, 'conflict'> {
  if (!isEnabled) return hasWork && !isHeld ? 'report' : 'none'
  if (!hasWork) return fate === 'open' && !hasUnknown ? 'close' : 'none'
  if (fate === 'open') return 'refresh'
  if (isHeld) return 'none'
  if (fate === 'declined' && !reopen) return 'declined'
  if (left <= 0) return 'wait'
  return fate === 'declined' ? 'reopen' : 'open'
}
