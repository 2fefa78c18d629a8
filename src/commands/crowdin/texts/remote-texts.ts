import type { RemoteFile } from '../../../crowdin/types.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'

/** One file at Crowdin in one of our locales. */
export interface FileInLocale {
  readonly file: RemoteFile
  /** Of the source, for the words of a failure. */
  readonly path: string
  readonly locale: string
}

/** What Crowdin holds of its files in each locale, asked for as seldom as can be. */
export interface RemoteTexts {
  /**
   * Digest of all texts and states; null: nothing is held in this locale. Known without asking for the texts where an eTag tells that they are
   * those of an earlier run.
   */
  readonly digestOf: (wanted: FileInLocale) => Promise<string | null>
  /**
   * Units of the file with the translation that counts, under the code ids that are held: `translated`, `approved`, or `untranslated` without a
   * target. Null where nothing is held. Throws `push:notOurs` for a file that was not made by this tool, and those of `crowdin:`.
   */
  readonly textsOf: (wanted: FileInLocale) => Promise<ExchangeFile | null>
}
