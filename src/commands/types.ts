import type { Config } from '../config/types.ts'
import type { ExtractOptions, Finding } from '../document/types.ts'
import type { TargetVerdict } from '../freshness/assess.ts'
import type { BasisProblem, Pair, Verdict } from '../freshness/types.ts'
import type { Digest, Ledger } from '../ledger/types.ts'
import type {
  BasisResolution,
  ObjectReader,
  Oid,
  RenameHistory,
  Repository,
  Snapshot,
  SnapshotFile,
} from '../git/types.ts'
import type { SyncedTranslation } from '../report/sync/sync-report.ts'
import type { KnownFindings } from './check/known-findings.ts'
import type { PackedBead } from './check/packed-bead.ts'

/** What every command over content starts from, read once. Close it to end the conversation with git. */
export interface Project {
  readonly repository: Repository
  /** Where in the repository the command was asked, `/`-separated; `''` is its top. */
  readonly prefix: string
  readonly snapshot: Snapshot
  readonly config: Config
  readonly pairs: readonly Pair[]
  readonly objects: ObjectReader
  readonly cache: Cache
  readonly findings: readonly Finding[]
  readonly onProgress?: OnProgress
  /** Reads files beside the configuration (glossaries); absent: those of the work tree. */
  readonly readSetting?: ReadSetting
}

/** Text of a file by its path from the root, `/`-separated; undefined where there is none. */
export type ReadSetting = (path: string) => Promise<string | undefined>

/** Told how many posts or translations of how many are done, at each step of what takes long; absent where nobody looks. */
export type OnProgress = (unit: 'posts' | 'translations' | 'locales', done: number, total: number) => void

/** One source as it is now, with the older versions that its translations were made from. */
export interface Source {
  readonly file: SnapshotFile
  readonly options: ExtractOptions
  /** Names this version of the source, cut in this way. */
  readonly key: string
  /** Blob of the source at the basis, by pair; pairs without a usable basis are left out. */
  readonly bases: ReadonlyMap<Pair, Oid>
}

/** What is known of one source: plain data, remembered by blob. */
export interface SourceAnswer {
  /** Number of segments; null when it does not parse. */
  readonly segments: number | null
  readonly findings: readonly Finding[]
  /** What lies between an older blob and the present one; null when the older one does not parse. */
  readonly verdicts: Readonly<Record<Oid, Verdict | null>>
}

/** What one target says of itself, whatever its source. */
export interface TargetFacts {
  /** The basis as written; null when there is none. */
  readonly recorded: string | null
  /** Dotted field that it stands in. */
  readonly field: string | null
  readonly problem: Extract<BasisProblem, 'none' | 'unreadable-front-matter'> | null
  readonly findings: readonly Finding[]
}

/** What is known of one target beside its source at the basis and now: plain data, remembered by blobs. */
export interface TargetAnswer extends TargetVerdict {
  /** What keeps it from being read, so that nothing else is told of it; else what is wrong with its records. */
  readonly findings: readonly Finding[]
}

/** What is remembered, by kind: the value that each key of the kind stands for. */
export interface Remembered {
  /** By target blob and basis fields. */
  readonly targets: TargetFacts
  /** By ledger blob. */
  readonly ledgers: Ledger
  /** By judged commit: what its history says of each `<recorded basis>:<source path>`. */
  readonly bases: Readonly<Record<string, BasisResolution>>
  /** By `last`. */
  readonly renames: RenameHistory
  /** By source blob and options: counts and states. */
  readonly verdicts: SourceAnswer
  /** The same, with every change. */
  readonly changes: SourceAnswer
  /** By the blobs of source, basis and target, locale, records and options: how much was left in the source language. */
  readonly leftovers: TargetAnswer
  /** The same, with the place of every change. */
  readonly places: TargetAnswer
  /** By the blobs of source, basis and target, locale, records and options: what is carried over into a translation, packed. */
  readonly carried: string
  /** The same: that every record counts. */
  readonly counted: true
  /** By a translation's texts (at the base, as carried over, and now) and options: how many segments translators wrote. */
  readonly translated: number
  /** By the blobs of a source and a target, and options: which segments belong together. */
  readonly beads: readonly PackedBead[]
  /** By the blobs of a source (at the basis and now) and a target, their paths, locales and options: what rules found. */
  readonly findings: KnownFindings
  /** By all that it follows from, on both sides: a translation of which nothing was to be sent or written. */
  readonly synced: SyncedTranslation
  /** By server, project, file and revision: the source held there, as deflated JSON in base64. */
  readonly held: string
  /** By server, project, file and locale: what translators' side held of a file. */
  readonly exports: KnownExport
}

/** What a file held in a locale when it was read. */
export interface KnownExport {
  /** Of its texts and states; null: nothing was held. */
  readonly digest: Digest | null
  /** When it was read, in milliseconds since 1970. */
  readonly at: number
  /** Of the file's source. */
  readonly revision: number
  /** ETag of its progress before it was read; null: none was told. */
  readonly progress: string | null
  /** ETag of the export itself. */
  readonly etag: string | null
  /** Newest translation and approval in the locale before it was read, 0 where there was none; null: nobody knows. */
  readonly newest: { readonly translation: number; readonly approval: number } | null
}

/** Derived data by kind and key. It may forget anything between runs, and never fails. */
export interface Cache {
  get<K extends keyof Remembered>(kind: K, key: string): Remembered[K] | undefined
  set<K extends keyof Remembered>(kind: K, key: string, value: Remembered[K]): void
  save(): Promise<void>
}
