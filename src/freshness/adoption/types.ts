import type { Document, Finding } from '../../document/types.ts'
import type { Basis, StatusReport } from '../types.ts'
import type { TraceKind } from './line-traces.ts'
import type { VersionProfile } from './version-profile.ts'
import type { Traces } from './traces.ts'

/** All texts that a source has been, prepared once for all its translations. Versions are named by index, 0 is the newest. */
export interface SourceVersions {
  readonly size: number
  readonly profile: VersionProfile
  readonly document: (version: number) => Document
  /** Segments that differ between two versions; `work`: without the cosmetic ones; `substance`: without the mechanical ones too. */
  readonly distance: (a: number, b: number) => Distance
  readonly readTraces: (text: string) => Traces
}

export interface Distance {
  readonly all: number
  readonly work: number
  readonly substance: number
}

/** One commit that changed a translation, or the work tree that did. */
export interface TargetEdit {
  /** Null: it was added. */
  readonly before: string | null
  readonly after: string
  /** The source's version in that commit; null where there was no source. */
  readonly source: number | null
  /** The commit changed the source too. */
  readonly withSource: boolean
  /** Translations of the same post that the commit changed, this one included, and how many there were before it. */
  readonly together: number
  readonly existing: number
  /** Whether a version stands in the history of that commit. */
  readonly reached: (version: number) => boolean
}

/** How many of one kind of trace are in both, of those that the source's version has. */
export interface Evidence {
  readonly kind: TraceKind
  readonly kept: number
  readonly total: number
}

/** Versions that the target may as well have been made from. */
export interface Doubt {
  readonly versions: number
  /** Most segments by which one of them differs from the version named, cosmetic ones left out. */
  readonly segments: number
}

/** The version of a source that a target was made from, as its content tells. */
export interface Inference {
  readonly version: number
  /**
   * Probability that the right version differs from this one in one segment at most, cosmetic edits aside, and is not an older one that
   * says something else; 0–1.
   */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /** Traces that only other versions have and the target has too. */
  readonly against: number
  /** Null where no other version is likely. */
  readonly doubt: Doubt | null
  /** What is wrong with target and source as a pair. */
  readonly findings: readonly Finding[]
  /** Probability of each version; they add up to 1. */
  readonly likely: Float64Array
  /** The traces of the target as it stands, and without what was carried into it. */
  readonly traces: Traces
  readonly ownTraces: Traces
}

/** Why a declared basis cannot be the right one. */
export interface Contradiction {
  /** Where the version lies that the target was made from, seen from the declared one. */
  readonly made: 'later' | 'earlier'
  /** Segments that differ between the two, cosmetic ones left out. */
  readonly segments: number
  /** Traces that the target has and the declared version has not, and those that it is the other way round with. */
  readonly has: Witnesses
  readonly lacks: Witnesses
}

export interface Witnesses {
  readonly count: number
  /** Some of them as they stand in the text: lines of code, addresses, versions. */
  readonly examples: readonly string[]
}

/** The version that a translation was made from, as it is told. */
export interface FoundVersion {
  /** Newest commit whose source has that version, full id. */
  readonly commit: string
  /** The source's path there. */
  readonly path: string
  readonly blob: string
  /** Number of versions that came after it. */
  readonly behind: number
  /** 0–1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly against: number
  readonly doubt: Doubt | null
}

/**
 * What came of one translation. Adoption: `ready` to be written, `unsure`, and so not written unless forced, `written`, `failed`,
 * or `unknown`, because nothing can be said. Check: `agrees`, `contradicted`, or `unsure`.
 */
export type AdoptOutcome = 'ready' | 'unsure' | 'written' | 'failed' | 'unknown' | 'agrees' | 'contradicted'

export interface Adoption {
  readonly source: string
  readonly target: string
  readonly locale: string
  /** As it is recorded. */
  readonly basis: Basis
  readonly found: FoundVersion | null
  readonly outcome: AdoptOutcome
  /** Where the basis is or would be recorded: a dotted field of the front matter, or the ledger (null). */
  readonly write: { readonly path: string; readonly field: string | null } | null
  readonly contradiction: Contradiction | null
  /** Why nothing can be said, or nothing was written. */
  readonly problem: { readonly code: string; readonly params: Finding['params'] } | null
}

/** Everything `translate adopt` found out. */
export interface AdoptReport {
  readonly tool: StatusReport['tool']
  readonly parser: StatusReport['parser']
  readonly commit: string
  readonly mode: 'plan' | 'write' | 'check'
  /** Confidence from which on a basis is written without being forced. */
  readonly threshold: number
  readonly adoptions: readonly Adoption[]
  readonly findings: readonly Finding[]
}
