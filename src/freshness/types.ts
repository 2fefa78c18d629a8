import type { Finding, Range, SegmentKind } from '../document/types.ts'
import type { EditLabel, Reason } from '../edits/types.ts'

/** State of a translation; the worst holds. `obsolete`: a target without a source. */
export type State = 'fresh' | 'due' | 'stale' | 'missing' | 'unknown' | 'obsolete'

/** One target path and the source it belongs to, as path templates pair them. Paths are relative to the root, `/`-separated. */
export interface Pair {
  readonly source: string
  readonly target: string
  /** BCP 47, canonical case. */
  readonly locale: string
  /** Index of the `[[content]]` entry. */
  readonly content: number
  readonly sourceExists: boolean
  readonly targetExists: boolean
}

/** total = unchanged + cosmetic + mechanical + substantive + added + signedOff; `removed` stands outside; `moved` is a flag. */
export interface Counts {
  readonly total: number
  readonly unchanged: number
  readonly cosmetic: number
  readonly mechanical: number
  readonly substantive: number
  readonly added: number
  readonly removed: number
  readonly moved: number
  readonly signedOff: number
  /** A flag like `moved`: segments that need no translator for the change's sake, but stand in the target in the source language. */
  readonly untranslated?: number
}

/**
 * One side of a change: mostly one segment. Where paragraphs were split, merged or gave a sentence to their neighbour it is
 * several that follow each other; `text` has them with an empty line between, `range` and `lines` reach from first to last.
 */
export interface ChangeSide {
  /** Number of segments, at least 1; 0 for markup of a source that has no segment at all. */
  readonly segments: number
  readonly text: string
  readonly range: Range
  /** First and last line, 1-based. */
  readonly lines: readonly [number, number]
}

/** One segment of the source that changed since the basis. */
export interface Change {
  readonly kind: 'edited' | 'added' | 'removed'
  readonly moved: boolean
  readonly label: EditLabel
  readonly reasons: readonly Reason[]
  readonly segment: SegmentKind
  /** Headings above it in the newer version that has it. */
  readonly headings: readonly string[]
  readonly before: ChangeSide | null
  readonly after: ChangeSide | null
  /** Blob of the source that `before` stands in, where a record of the ledger is told from and not the basis. */
  readonly since?: string
}

/**
 * Where one change of a source stands in one translation.
 * - `found`: the target has a text for what changed (or, of added text, nothing yet: `absent`).
 * - `absent`: not in the translation.
 * - `already`: the target agrees with the newer source already (code, addresses, numbers or structure); of a removed
 *   passage: the translation no longer has it.
 * - `untranslated`: the target still has the source's own words.
 */
export interface ChangeTarget {
  readonly state: 'found' | 'absent' | 'already' | 'untranslated'
  /** Probability that this is the right place, 0–1. */
  readonly confidence: number
  /** The target segments, with offsets and lines of the target file; null where it has none. */
  readonly side: ChangeSide | null
  /** Of absent text: 1-based line of the target below which it belongs, 0 for the top; null when that is not known. */
  readonly below: number | null
  /** Why a change that needs no translator by itself cannot be carried over here, so that it does; codes begin with `cannotCarry`. */
  readonly cannotCarry?: readonly Reason[]
  /** True: what was removed is surely not in the translation, so that nobody is called. */
  readonly isGone?: boolean
}

/** What lies between two versions of a source. */
export interface Comparison {
  readonly counts: Counts
  readonly changes: readonly Change[]
}

/** A comparison with the state that follows from it; `changes` is left out where only counts were asked for. */
export interface Verdict {
  readonly counts: Counts
  readonly state: Extract<State, 'fresh' | 'due' | 'stale'>
  readonly changes?: readonly Change[]
}

/** Why a basis cannot be used. */
export type BasisProblem =
  | 'none'
  | 'malformed'
  | 'unknown-commit'
  | 'ambiguous'
  | 'not-a-commit'
  | 'not-an-ancestor'
  | 'no-source'
  | 'unreadable-front-matter'
  | 'unreadable-ledger'
  | 'shared-ledger'
  | 'unrelated-bases'
  | 'only-segments'

/** Basis of one target: the commit and the path that the source had there. */
export interface Basis {
  /** Full id; null when the recorded one does not resolve. */
  readonly commit: string | null
  readonly path: string | null
  readonly from: 'front-matter' | 'ledger' | null
  /** As written in the file. */
  readonly recorded: string | null
  readonly problem: BasisProblem | null
}

export interface TranslationStatus {
  readonly source: string
  readonly target: string
  readonly locale: string
  readonly state: State
  readonly basis: Basis | null
  /** Null where nothing could be compared (missing, unknown, obsolete, or a target without text). */
  readonly segments: Counts | null
  readonly changes?: readonly Change[]
  /** Where each of `changes` stands in the target, in the same order; null when the target cannot be read. */
  readonly targets?: readonly ChangeTarget[] | null
  /** Segments of the target left in the source language, whatever changed; given with `changes`. */
  readonly untranslated?: readonly ChangeSide[]
}

/** Posts by state and segments added up, for one locale. */
export interface LocaleStatus {
  readonly locale: string
  readonly posts: Readonly<Record<State, number>>
  readonly segments: Counts
  /** Share of segments that are good, 0–1: unchanged, cosmetic or signed off, and not left in the source language; segments of missing and unknown translations count as not good. */
  readonly good: number
}

/** Everything `translate status` found out; reporters turn it into text, JSON and Markdown. */
export interface StatusReport {
  readonly tool: { readonly name: string; readonly version: string }
  readonly parser: { readonly name: string; readonly version: string }
  /** Full id of HEAD or of `--at`. */
  readonly commit: string
  /** True: files of the work tree were judged; false: those of `commit`. */
  readonly worktree: boolean
  readonly sourceLocale: string
  /** Dotted front-matter fields that may hold a basis. */
  readonly basisFields?: readonly string[]
  /** The one that every basis which is missing here belongs into; absent where the ledger takes one, or they differ. */
  readonly basisField?: string
  readonly locales: readonly LocaleStatus[]
  readonly translations: readonly TranslationStatus[]
  readonly findings: readonly Finding[]
}

/** A translation that was made from the older of two versions of a source. */
export type DiffTranslation = Pick<
  TranslationStatus,
  'target' | 'locale' | 'state' | 'basis' | 'targets' | 'untranslated'
>

/** What changed in one source between two versions; translations made from the same older text share it. */
export interface SourceDiff {
  readonly kind: 'edited' | 'added' | 'removed'
  /** Path now; of a removed source the path that it had. */
  readonly source: string
  /** Path of the older version; null when the source was added. */
  readonly from: string | null
  /** By locale; empty where two named versions of the sources are compared. */
  readonly translations: readonly DiffTranslation[]
  /** Null for sources that were added or removed as a whole, or that could not be compared. */
  readonly segments: Counts | null
  readonly changes: readonly Change[]
}

/** A version that a person named. */
export interface NamedVersion {
  /** As the person wrote it; `A...B` stands for the newest commit that both have in common. */
  readonly name: string
  /** Full id; null for a file. */
  readonly commit: string | null
}

/** Everything `translate diff` found out; reporters turn it into text, JSON and Markdown. */
export interface DiffReport {
  readonly tool: StatusReport['tool']
  readonly parser: StatusReport['parser']
  /** `bases`: the basis of each translation with its source now; else two versions that were named. */
  readonly compared: 'bases' | 'commits' | 'files'
  readonly older: NamedVersion | null
  readonly newer: NamedVersion | null
  /** Full id of the commit that has the newer version: HEAD, `--at` or the one named; null for files. */
  readonly commit: string | null
  /** True: the newer version is that of the work tree. */
  readonly worktree: boolean
  /** By path, then by locale. Where bases are compared also those without a change. */
  readonly sources: readonly SourceDiff[]
  /** Translations that were asked for and have nothing to be compared with: missing, unknown, obsolete. */
  readonly uncompared: readonly TranslationStatus[]
  readonly findings: readonly Finding[]
}
