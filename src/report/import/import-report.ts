import type { Finding } from '../../document/types.ts'
import type { Message } from '../../errors.ts'
import type { StatusReport } from '../../freshness/types.ts'
import type { FileEdit, NewBasis } from '../update/update-report.ts'

/** Everything `translate import` did or would do; reporters turn it into text and JSON. */
export interface ImportReport {
  readonly tool: StatusReport['tool']
  readonly parser: StatusReport['parser']
  /** Full id of HEAD. */
  readonly commit: string
  /** `plan` changes no file. */
  readonly mode: 'plan' | 'write'
  /** By path, then by locale. */
  readonly posts: readonly ImportedPost[]
  /** Parts of files that belong to no post here; nothing of them is taken. */
  readonly strangers: readonly Stranger[]
  readonly findings: readonly Finding[]
}

/** What a file holds for a post that is not known here, or in a language that is not translated into. */
export interface Stranger {
  /** As the person named it. */
  readonly file: string
  /** The source's path, as the file says. */
  readonly original: string
  readonly locale: string
  readonly problem: Message
}

/**
 * What became of one translation. `none`: it has all of it already; `waiting`: it is not there yet, and not complete enough to be made;
 * `failed`: `problem` says why not all of it was written.
 */
export type ImportOutcome = 'planned' | 'written' | 'none' | 'waiting' | 'failed'

export interface ImportedPost {
  readonly source: string
  readonly target: string
  readonly locale: string
  /** Files that it came from, as the person named them. */
  readonly files: readonly string[]
  readonly outcome: ImportOutcome
  readonly problem: Message | null
  /** True: the translation was not there. */
  readonly isNew: boolean
  /** Number of units by what became of them. */
  readonly units: Readonly<Record<UnitOutcome, number>>
  /** Each that was not taken, and that somebody has to look at. */
  readonly open: readonly OpenUnit[]
  /** Each that the file does not have a translation of that counts. */
  readonly idle: readonly IdleUnit[]
  /** Of a translation that is not there yet: segments that are not translated. */
  readonly untranslated: number
  /** Why a translation that is not there yet is not made; null: it is. */
  readonly waits: 'untranslated' | 'frontMatter' | 'noPassage' | 'structure' | null
  /** Where the basis moves to; null: it stays. */
  readonly newBasis: NewBasis | null
  /** Segments recorded as done, each by itself. */
  readonly recorded: number
  readonly edits: readonly FileEdit[]
}

/**
 * - `taken`: its text is in the translation now; `agreed`: it was before; `idle`: nothing is translated.
 * - `waiting`: it waits for the rest of a translation that is not there yet.
 * - `conflict`, `changed`, `gone`, `lost`, `bad`, `refused`: not taken, see `OpenUnit`.
 */
export type UnitOutcome = 'taken' | 'agreed' | 'idle' | 'waiting' | OpenUnit['kind']

/** A unit that says nothing. */
export interface IdleUnit {
  /**
   * - `untranslated`, `fuzzy`: so the file says; `source`: it has the source's own words.
   * - `unchanged`: it has what the translation has, made for another text of the source.
   */
  readonly why: 'untranslated' | 'fuzzy' | 'source' | 'unchanged'
  /** As the file names it. */
  readonly id: string
  /** 1-based, in the source now; null where it is not there. */
  readonly line: number | null
  /** What the file says the source is. */
  readonly source: string
}

/** A unit that was not taken. */
export interface OpenUnit {
  /**
   * - `conflict`: somebody edited the translation since the export.
   * - `changed`: the source has another text now; `gone`: none any more.
   * - `lost`: no known version of the source has its text.
   * - `bad`: what it says cannot stand for the source.
   * - `refused`: there is no certain place for it.
   */
  readonly kind: 'conflict' | 'changed' | 'gone' | 'lost' | 'bad' | 'refused'
  /** As the file names it. */
  readonly id: string
  /** Why, in words. */
  readonly why: Message
  /** Headings above it in the source now. */
  readonly headings: readonly string[]
  /** 1-based, in the source now; null where it is not there. */
  readonly line: number | null
  /** 1-based, in the translation as it was; null where it has nothing for it. */
  readonly targetLine: number | null
  /** What the file says the source is. */
  readonly source: string
  /** What the source is now; null where it is the same, or gone. */
  readonly sourceNow: string | null
  /** What the file brings. */
  readonly incoming: string
  /** What the translation has; `''` for nothing. */
  readonly existing: string
}
