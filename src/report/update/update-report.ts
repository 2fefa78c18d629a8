import type { CarryOutcome } from '../../carry/types.ts'
import type { Finding } from '../../document/types.ts'
import type { Message } from '../../errors.ts'
import type { Basis, Change, StatusReport } from '../../freshness/types.ts'

/** Everything `translate update` did or would do; reporters turn it into text, JSON and Markdown. */
export interface UpdateReport {
  readonly tool: StatusReport['tool']
  readonly parser: StatusReport['parser']
  /** Full id of HEAD. */
  readonly commit: string
  /** `plan` changes no file. */
  readonly mode: 'plan' | 'write'
  /** Translations with a usable basis, by path, then by locale. */
  readonly items: readonly UpdateItem[]
  /** How many of those that were asked for have no basis to start from, are not there yet, or cannot be read. */
  readonly passed: PassedOver
  /** True: ledgers are written for which the attributes name no merge driver, so that git does not merge them as sets. */
  readonly isUnionMissing: boolean
  readonly findings: readonly Finding[]
}

interface PassedOver {
  readonly unknown: number
  readonly missing: number
}

/**
 * What became of one translation. `none`: there was nothing to write; `failed`: `problem` says why nothing, or not all of it, was
 * written.
 */
export type UpdateOutcome = 'planned' | 'written' | 'failed' | 'none'

/**
 * Why a basis stays: a translator has work left, no commit that everybody has holds the source as it is, or nothing was written and
 * nobody asked.
 */
export type StayReason = 'work' | 'unpublished' | 'unasked'

export interface UpdateItem {
  readonly source: string
  readonly target: string
  readonly locale: string
  /** As it was before. */
  readonly basis: Basis
  readonly outcome: UpdateOutcome
  readonly problem: Message | null
  /** What changed in the source since the basis and is not signed off, in the order of the source. */
  readonly changes: readonly UpdateChange[]
  /** Sections that move, told by their headings in the target. */
  readonly moves: readonly string[]
  /** Segments left in the source language that nothing else calls a translator for. */
  readonly untranslated: number
  /** Where the basis moves to; null: it stays. */
  readonly newBasis: NewBasis | null
  /** Null when the basis moves, or is that of the source as it is. */
  readonly stays: StayReason | null
  /** Segments that are recorded as done, each by itself, and records that follow a text that was edited since. */
  readonly records: { readonly added: number; readonly renewed: number }
  readonly files: readonly FileEdit[]
}

/** One change of the source, and what becomes of it in this translation. */
export interface UpdateChange extends Pick<CarryOutcome, 'state' | 'reasons'> {
  readonly change: Change
  /** First and last lines of the target, 1-based, of what is exchanged, as it was before. */
  readonly lines: readonly (readonly [number, number])[]
  /** First and last line of the target, 1-based, where something that the source has no more still stands, as far as that is known. */
  readonly stands?: readonly [number, number]
  /** Of a removed passage that may be gone from the target too: the line of the older source, 1-based, by which `accept` signs it off. */
  readonly oldLine?: number
}

export interface NewBasis {
  readonly commit: string
  /** Dotted field of the front matter; null: the ledger. */
  readonly field: string | null
}

/** One file as it was and as it will be. */
export interface FileEdit {
  readonly path: string
  /** Null: it is not there yet. */
  readonly before: string | null
  readonly after: string
}
