import type { Document } from '../../document/types.ts'
import type { Scalar } from '../../document/front-matter/types.ts'
import type { LoadedParser } from '../../document/parsers.ts'
import type { Message } from '../../errors.ts'
import type { Pair } from '../../freshness/types.ts'
import type { ResolvedBasis } from '../bases.ts'
import type { Project } from '../types.ts'

/** What every check over content starts from, read once. */
export interface Patient {
  readonly project: Project
  /** The configuration file; null: the layout was recognised from the paths. */
  readonly file: string | null
  /** The pairs that were asked for. */
  readonly pairs: readonly Pair[]
  /** True when all pairs were. */
  readonly whole: boolean
  /** Sources and targets of the pairs, by path. */
  readonly files: ReadonlyMap<string, ReadFile>
  /** The parsers that read them. */
  readonly parsers: readonly LoadedParser[]
  readonly bases: BasesFound
}

/** Bases by pair, null when the clone cannot say; `refusal` is why it cannot, or why what they name cannot be read. */
export interface BasesFound {
  readonly found: ReadonlyMap<Pair, ResolvedBasis> | null
  readonly refusal: Message | null
}

/** One file of the work tree, read and parsed. */
export interface ReadFile {
  readonly path: string
  /** Null: not UTF-8. */
  readonly text: string | null
  readonly document: Document | null
  /** Single values of the front matter; empty where there is none or it cannot be read. */
  readonly fields: readonly Scalar[]
}

/** The pairs whose target exists. */
export function existing({ pairs }: Pick<Patient, 'pairs'>): Pair[] {
  return pairs.filter(pair => pair.targetExists)
}

/** The pairs that have both files. */
export function complete({ pairs }: Pick<Patient, 'pairs'>): Pair[] {
  return pairs.filter(pair => pair.sourceExists && pair.targetExists)
}
