import type { Allowance, Fate, LocalSide, RemoteSide, RequestAction, RequestDecision } from './types.ts'

/**
 * What is done with the pull request and the tracking issue of one subject. Texts go into a pull request; where there are none, a tracking issue
 * calls translators instead. Nothing that a person closed is opened again unless asked for; nothing is opened beyond the allowance.
 */
export function decideRequest(local: LocalSide, remote: RemoteSide, allowance: Allowance): RequestDecision {
  const pull = decidePull(local, remote.pull, allowance)
  const used = isNew(pull) ? 1 : 0
  const isHeld = HOLDING.has(pull)
  const issue = decideIssue({ ...local, isHeld }, remote.issue, { ...allowance, left: allowance.left - used })
  return { pull, issue, opened: used + (isNew(issue) ? 1 : 0) }
}

/** The pull request is there, or soon will be, and tells what is to be done. */
const HOLDING: ReadonlySet<RequestAction> = new Set(['open', 'reopen', 'refresh', 'conflict', 'wait'])

function decidePull(local: LocalSide, fate: Fate, allowance: Allowance): RequestAction {
  if (fate === 'open' && local.isConflicting) return 'conflict'
  if (!local.hasContent) return fate === 'open' ? 'close' : 'none'
  if (fate === 'open') return 'refresh'
  if (!local.isEnabled) return 'report'
  if (fate === 'declined' && !allowance.reopen) return 'declined'
  if (allowance.left <= 0) return 'wait'
  return fate === 'declined' ? 'reopen' : 'open'
}

interface IssueSide extends LocalSide {
  /** A pull request tells the same. */
  readonly isHeld: boolean
}

function decideIssue(
  { hasWork, isEnabled, isHeld }: IssueSide,
  fate: RemoteSide['issue'],
  { left, reopen }: Allowance,
): RequestDecision['issue'] {
  if (!hasWork) return fate === 'open' ? 'close' : 'none'
  if (fate === 'open') return 'refresh'
  if (isHeld) return 'none'
  if (!isEnabled) return 'report'
  if (fate === 'declined' && !reopen) return 'declined'
  if (left <= 0) return 'wait'
  return fate === 'declined' ? 'reopen' : 'open'
}

function isNew(action: RequestAction): boolean {
  return action === 'open' || action === 'reopen'
}
