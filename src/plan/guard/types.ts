import type { TranslationStatus } from '../../freshness/types.ts'

/** A translation on both sides of a request; its changes are as they are for this translation (`callTranslators`). */
export interface Judged {
  /** Null: it was not there. */
  readonly before: TranslationStatus | null
  readonly after: TranslationStatus
}
