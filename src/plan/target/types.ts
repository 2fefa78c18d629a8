import type { Inline } from '../../exchange/types.ts'

/** One text of a unit, as one side has it now. */
interface HeldText {
  readonly text: readonly Inline[]
  /** True: the other side had the same text before it got the one that it has, so that this one is the older of two. */
  readonly wasThere: boolean
}

/** What git has for a unit. */
export interface GitText extends HeldText {
  /** False: the source got another meaning after this text was written, and nobody signed it off since. */
  readonly isGood: boolean
}

/** What translators' side has for a unit. */
export interface RemoteText extends HeldText {
  readonly approved: boolean
  /** False: the source got another meaning after this text was written, and nobody approved it since. */
  readonly isCurrent: boolean
  /** True: git's text lies there as a suggestion that is newer, and does not count yet. */
  readonly isOffered: boolean
}

/** What both sides have of one unit in one locale; null for nothing. */
export interface Sides {
  readonly git: GitText | null
  readonly remote: RemoteText | null
}

export interface TargetOptions {
  /** Texts that come into git: those that somebody approved, or all. */
  readonly take: 'approved' | 'translated'
  /** Which side is right where both changed; undefined: a person decides. */
  readonly prefer?: 'git' | 'remote'
}

/**
 * What becomes of one unit. `agreed`: both say the same. `pull`, `push`: one side's text goes to the other. `offered`: git's text was sent,
 * and waits there beside the one that counts. `waiting`: the other side changed, and its text is not approved yet. `outdated`: its text was
 * made for another source. `conflict`: both changed, and both texts stay. `nothing`: neither has a text that is good for the source.
 */
export type TargetDecision =
  | 'nothing'
  | 'agreed'
  | 'pull'
  | 'push'
  | 'offered'
  | 'waiting'
  | 'outdated'
  | 'conflict'
