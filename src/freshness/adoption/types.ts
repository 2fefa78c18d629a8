import type { Document, Finding } from '../../document/types.ts'
import type { TraceKind } from './line-traces.ts'
import type { VersionProfile } from './version-profile.ts'
import type { Traces } from './traces.ts'

/** All texts that a source has been, prepared once for all its translations. Versions are named by index, 0 is the newest. */
export interface SourceVersions {
  readonly size: number
  readonly profile: VersionProfile
  readonly document: (version: number) => Document
  /** Segments that differ between two versions; `work`: without the cosmetic ones. */
  readonly distance: (a: number, b: number) => Distance
  readonly readTraces: (text: string) => Traces
}

export interface Distance {
  readonly all: number
  readonly work: number
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
  /** Probability that the version is the right one, or differs from it in one segment at most, cosmetic edits aside; 0–1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /** Traces that speak for another version. */
  readonly against: number
  /** Null where no other version is likely. */
  readonly doubt: Doubt | null
  /** What is wrong with target and source as a pair. */
  readonly findings: readonly Finding[]
}
