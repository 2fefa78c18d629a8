import type { Message } from '../../errors.ts'

/** Everything that the doctor can find, in the order in which it is told within a severity. */
export const DOCTOR_CODES = [
  'nodeUnsupported',
  'configurationUnusable',
  'noContent',
  'entryMatchesNothing',
  'allExcluded',
  'entryShadowed',
  'sharedTarget',
  'targetElsewhere',
  'shallowClone',
  'partialClone',
  'historyUnreadable',
  'crowdinCredentials',
  'crowdinToken',
  'crowdinProject',
  'crowdinAddress',
  'crowdinScopes',
  'crowdinStringBased',
  'crowdinSuspended',
  'crowdinNotManager',
  'crowdinSource',
  'crowdinLanguage',
  'crowdinForeignFile',
  'crowdinSegmented',
  'crowdinUnreachable',
  'unreadable',
  'unparsed',
  'conflictMarkers',
  'ledgerUnreadable',
  'ledgerMerge',
  'basisFieldElsewhere',
  'basisFieldMisspelled',
  'basisUnknownCommit',
  'basisNotAnAncestor',
  'basisNoSource',
  'basisMalformed',
  'basisAmbiguous',
  'basisNotACommit',
  'ledgerShared',
  'ledgersIgnored',
  'basesUnrelated',
  'basisFieldsDisagree',
  'noBases',
  'basisMissing',
  'sourceRenamed',
  'sourceRemoved',
  'sourceNeverWas',
  'ledgerWithoutSource',
  'duplicateTargets',
  'caseTwins',
  'localeMeant',
  'otherLanguage',
  'localeTwice',
  'localeNotConfigured',
  'fieldMisspelled',
  'fieldUnused',
  'misfit',
  'emptyTarget',
  'leftInSource',
  'incomplete',
  'copyOfSource',
  'contentDoubts',
  'crowdinDuplicates',
  'crowdinPreTranslation',
  'crowdinStrictChecks',
  'crowdinExcluded',
  'crowdinHidden',
  'crowdinCaseTwins',
  'crowdinMarkdown',
  'crowdinParsers',
  'crowdinGone',
  'passedOver',
  'parserFallback',
  'noConfiguration',
  'layoutNotConfigured',
  'idleExclude',
  'localeSpelling',
  'untranslatedPosts',
  'uncommitted',
  'crowdinNotAsked',
  'crowdinLanguageUnused',
  'crowdinSubstitution',
  'crowdinTagChecks',
  'noDefaultBranch',
  'cacheReadOnly',
] as const

export type DoctorCode = (typeof DOCTOR_CODES)[number]

/** `error`: exit code 1; `warning`: should be mended; `info`: good to know. */
export type DoctorSeverity = 'error' | 'warning' | 'info'

/** One kind of thing found wrong, with everything that it was found on. */
export interface DoctorFinding {
  readonly code: DoctorCode
  readonly severity: DoctorSeverity
  /** For its words, beside `count`, the number of its places. */
  readonly params: Message['params']
  readonly places: readonly DoctorPlace[]
  /** Command lines for a shell in the directory that was asked in; those of the places stand there. */
  readonly commands: readonly string[]
}

/** One thing that a finding is about. */
export interface DoctorPlace {
  /** From the root, separated by `/`; null where it is no file. */
  readonly path: string | null
  /** 1-based. */
  readonly line?: number
  /** Of a translation: its locale and its source, by which it is grouped. */
  readonly locale?: string
  readonly source?: string
  /** What is to be said of this place beyond the finding's own words. */
  readonly notes: readonly Message[]
  /** Command lines that mend it or show more. */
  readonly commands: readonly string[]
}

/** What was looked at. Null: could not be, a finding says why. */
export interface DoctorChecked {
  /** The file, else null for a layout that was recognised. */
  readonly configuration: {
    readonly file: string | null
    readonly entries: readonly {
      readonly source: string
      readonly target: string
      readonly sourceLocale: string
    }[]
  } | null
  readonly posts: number
  readonly translations: number
  readonly locales: readonly string[]
  /** Files that were parsed. */
  readonly files: number
  /** Recorded bases that were looked up. */
  readonly bases: number | null
  /** Translations that were laid beside their source. */
  readonly pairs: number
  /** The project at Crowdin; null: it was not looked at, or could not be. */
  readonly crowdin: {
    readonly project: string
    readonly languages: number
    /** Null: they could not be read. */
    readonly files: number | null
  } | null
  readonly environment: {
    readonly node: string
    readonly git: string
    readonly parser: { readonly name: string; readonly version: string } | null
    /** Folder of the cache. */
    readonly cache: string
  }
}

/** Everything `translate doctor` found out. */
export interface DoctorReport {
  readonly tool: { readonly name: string; readonly version: string }
  /** Full id of HEAD; the files of the work tree were looked at. */
  readonly commit: string
  /** Errors first. */
  readonly findings: readonly DoctorFinding[]
  readonly checked: DoctorChecked
}
