import { textKey } from '../../exchange/inline/text-key.ts'
import type { RemoteText, Sides, TargetDecision, TargetOptions } from './types.ts'

/**
 * Decides which side of a unit gives way, without any memory of when they last agreed: a text that the other side once had is the
 * older one, so the other side changed. Where both or neither had the other's text, both changed. What is missing on one side is
 * offered by the other, and never deletes anything: a deleted text cannot be told from one that was never there.
 */
export function decideText({ git, remote }: Sides, options: TargetOptions): TargetDecision {
  if (git === null && remote === null) return 'nothing'
  if (remote === null) return 'push'
  if (git === null) return take(remote, options)
  if (textKey(git.text) === textKey(remote.text)) return 'agreed'
  if (git.wasThere !== remote.wasThere) return git.wasThere ? take(remote, options) : 'push'
  if (options.prefer === 'git') return 'push'
  return options.prefer === 'remote' ? take(remote, options) : 'conflict'
}

/** Configuration decides on texts that come, never on those that are there. */
function take({ approved, isCurrent }: RemoteText, { take: wanted }: TargetOptions): TargetDecision {
  if (approved) return 'pull'
  if (!isCurrent) return 'outdated'
  return wanted === 'translated' ? 'pull' : 'waiting'
}
