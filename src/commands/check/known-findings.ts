import type { RuleId } from '../../check/rule-ids.ts'
import type { Spot } from '../../check/spot.ts'
import type { RuleFinding } from '../../check/types.ts'
import type { Message } from '../../errors.ts'
import type { Oid } from '../../git/types.ts'

/** What a rule found in a translation, with its place in words of people. Plain data. */
export interface PlacedFinding {
  readonly rule: RuleId
  /** Where it is not that of the rule. */
  readonly severity?: Exclude<RuleFinding['severity'], undefined>
  readonly message: Message
  readonly target: Spot
  /** Null: nothing to hold it against. */
  readonly source: Spot | null
}

/** What is remembered of one translation. */
export interface KnownFindings {
  /** Rules that ran, each with digests of what it asked for beside the two texts. */
  readonly ran: Readonly<Partial<Record<RuleId, string>>>
  /** In the order of the text. */
  readonly found: readonly PlacedFinding[]
  /** The rule of each finding that a comment keeps back. */
  readonly ignored: readonly RuleId[]
  /** Posts whose anchors were looked up, and what they were then; null: not there. */
  readonly linked: readonly (readonly [path: string, blob: Oid | null])[]
}
