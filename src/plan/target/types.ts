import type { Inline } from '../../exchange/types.ts'

/** One text of a unit, as one side has it now. */
export interface HeldText {
  readonly text: readonly Inline[]
  /** True: the other side had the same text at some time, so that it is the older of two. */
  readonly wasThere: boolean
}

/** What translators' side has for a unit. */
export interface RemoteText extends HeldText {
  readonly approved: boolean
  /** False: the source got another text after this one was written, and nobody approved it since. */
  readonly isCurrent: boolean
}

/** What both sides have of one unit in one locale; null for nothing. */
export interface Sides {
  readonly git: HeldText | null
  readonly remote: RemoteText | null
}

export interface TargetOptions {
  /** Texts that come into git: those that somebody approved, or all. */
  readonly take: 'approved' | 'translated'
  /** Which side is right where both changed; undefined: a person decides. */
  readonly prefer?: 'git' | 'remote'
}

/**
 * What becomes of one unit. `agreed`: both say the same. `pull`, `push`: one side's text goes to the other. `waiting`: the other side changed,
 * and its text is not approved yet. `outdated`: its text was made for another source. `conflict`: both changed, and both texts stay.
 */
export type TargetDecision = 'nothing' | 'agreed' | 'pull' | 'push' | 'waiting' | 'outdated' | 'conflict'
