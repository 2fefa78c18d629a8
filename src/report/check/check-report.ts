import type { RuleId } from '../../check/rule-ids.ts'
import type { Spot } from '../../check/spot.ts'
import type { Finding } from '../../document/types.ts'
import type { Message } from '../../errors.ts'

/** Where something was found, or what it is held against. */
export interface CheckPlace extends Spot {
  /** From the root, separated by `/`. */
  readonly path: string
}

/** One thing that a rule found. */
export interface CheckFinding {
  readonly rule: RuleId
  readonly severity: 'error' | 'warning'
  readonly message: Message
  /** BCP 47, canonical case. */
  readonly locale: string
  readonly target: CheckPlace
  /** Null where there is nothing to hold it against. `commit` is the one that the target was made from; null: the file of now. */
  readonly source: (CheckPlace & { readonly commit: string | null }) | null
}

/** A rule that ran, and how severe what it finds is. */
interface RanRule {
  readonly id: RuleId
  readonly severity: 'error' | 'warning'
}

/** Everything `translate check` found out. */
export interface CheckReport {
  readonly tool: { readonly name: string; readonly version: string }
  /** Full id of HEAD. */
  readonly commit: string
  /** True: files of the work tree were looked at. */
  readonly worktree: boolean
  readonly rules: readonly RanRule[]
  /** Translations that were looked at. */
  readonly translations: number
  /** Findings that a comment in the target keeps back. */
  readonly ignored: number
  /** In the order of paths, then of the text. */
  readonly findings: readonly CheckFinding[]
  /** What keeps files from being looked at, or is wrong with what they are held against. */
  readonly problems: readonly Finding[]
}
