import type { Finding } from '../../document/types.ts'
import type { Message } from '../../errors.ts'
import type { UnitState } from '../../exchange/types.ts'
import type { StatusReport } from '../../freshness/types.ts'

/** Everything `translate export` did; reporters turn it into text and JSON. */
export interface ExportReport {
  readonly tool: StatusReport['tool']
  readonly parser: StatusReport['parser']
  /** Full id of HEAD. */
  readonly commit: string
  readonly format: ExchangeFormat
  /** True: only what is missing or behind its source was asked for. */
  readonly stale: boolean
  readonly files: readonly ExportedFile[]
  readonly findings: readonly Finding[]
}

export type ExchangeFormat = 'xliff' | 'po'

/**
 * One file, with one post or with all of a locale. `unchanged`: it stood there already, byte for byte; `none`: there is work, and
 * nothing of it can be done in a file.
 */
export interface ExportedFile {
  /** As the person would name it. */
  readonly path: string
  readonly locale: string
  readonly outcome: 'written' | 'unchanged' | 'failed' | 'none'
  /** Why it was not written. */
  readonly problem: Message | null
  readonly posts: readonly ExportedPost[]
}

export interface ExportedPost {
  readonly source: string
  readonly target: string
  readonly units: Readonly<Record<UnitState, number>>
  /** Segments with work to do that are not in the file: their place in the translation is not certain. */
  readonly unplaced: number
  /** Segments that are not in the file since they have no words to translate: code, links. */
  readonly wordless: number
  /** Segments that are not in the file since nothing has to be done with them, and their place is not certain. */
  readonly settled: number
}
