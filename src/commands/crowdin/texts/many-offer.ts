import type { UserError } from '../../../errors.ts'
import type { ExchangeFile, Unit } from '../../../exchange/types.ts'

/** Texts of one translation in git, for strings at Crowdin that have none. */
export interface ManyOffer {
  readonly locale: string
  /** Path of the translation. */
  readonly target: string
  readonly fileId: number
  /** The source as it is held there now. */
  readonly held: ExchangeFile
  readonly units: readonly Unit[]
}

/** What became of one. */
export interface SentMany {
  /** Segments that were taken; null where a problem kept the texts out, or may have. */
  readonly taken: number | null
  readonly problem: UserError | null
}
