import { textKey } from '../../exchange/inline/text-key.ts'
import type { GitText, RemoteText, Sides, TargetDecision, TargetOptions } from './types.ts'

/**
 * Decides which side of a unit gives way, without any memory of when they last agreed: a text that the other side had before is the
 * older one, so the other side changed. Where both or neither had the other's text, both changed. A text that is not good for the
 * source of now gives way to one that is, and never to another such text. What is missing on one side is offered by the other, and
 * never deletes anything: a deleted text cannot be told from one that was never there.
 */
export function decideText({ git, remote }: Sides, options: TargetOptions): TargetDecision {
  if (git === null) return remote === null ? 'nothing' : take(remote, options)
  if (remote === null) return git.isGood ? 'push' : 'nothing'
  if (textKey(git.text) === textKey(remote.text)) return git.isGood ? 'agreed' : confirm(remote, options)
  if (!git.isGood && !isGood(remote)) return 'outdated'
  return differing({ git, remote }, options)
}

interface Both {
  readonly git: GitText
  readonly remote: RemoteText
}

/** Two texts, one of them at least good for the source. */
function differing({ git, remote }: Both, options: TargetOptions): TargetDecision {
  if (!git.isGood && git.wasThere) return take(remote, options)
  if (!isGood(remote)) return git.wasThere && !remote.wasThere ? 'outdated' : give(remote)
  if (git.wasThere !== remote.wasThere) return git.wasThere ? take(remote, options) : give(remote)
  if (options.prefer === 'git') return git.isGood ? give(remote) : 'conflict'
  return options.prefer === 'remote' ? take(remote, options) : 'conflict'
}

function isGood({ approved, isCurrent }: RemoteText): boolean {
  return approved || isCurrent
}

function give({ isOffered }: RemoteText): TargetDecision {
  return isOffered ? 'offered' : 'push'
}

/** The same text, which git takes for outdated: a translator who calls it good signs it off. */
function confirm(remote: RemoteText, options: TargetOptions): TargetDecision {
  const decision = take(remote, options)
  return decision === 'waiting' ? 'agreed' : decision
}

/** Configuration decides on texts that come, never on those that are there. */
function take(remote: RemoteText, { take: wanted }: TargetOptions): TargetDecision {
  if (remote.approved) return 'pull'
  if (!isGood(remote)) return 'outdated'
  return wanted === 'translated' ? 'pull' : 'waiting'
}
