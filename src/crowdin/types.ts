/** Crowdin's own name of a language (`es-ES`, `zh-CN`); known in this room only. */
export type LanguageId = string

/** One of the languages that Crowdin speaks, as far as it matters for telling which locale it is. */
export interface Language {
  readonly id: LanguageId
  readonly name: string
  /** Crowdin's own locale, for instance `ja-JP` of `ja`. */
  readonly locale: string
  /** What people of the project call it instead (`languageMapping`), any of its codes. */
  readonly mapped: readonly string[]
}

/** Our locales and Crowdin's languages, one to one. */
export interface LanguageTable {
  readonly byLocale: ReadonlyMap<string, LanguageId>
  readonly byId: ReadonlyMap<LanguageId, string>
}

/** A project as Crowdin describes it. */
export interface Project {
  readonly id: number
  readonly name: string
  /** Address for people. */
  readonly url: string
  /** A string-based project has no files, and nothing of ours works there. */
  readonly type: 'files' | 'strings'
  readonly suspended: boolean
  readonly source: Language
  readonly targets: readonly Language[]
  /** Null where the token's owner is no manager and does not see them. */
  readonly settings: ProjectSettings | null
}

/** What of a project's settings can hurt. */
export interface ProjectSettings {
  /** How equal source texts are treated; all but `show` and the `strict` ones share translations between texts that only look alike. */
  readonly duplicates:
    | 'show'
    | 'hide'
    | 'autoTranslate'
    | 'branch'
    | 'hideStrict'
    | 'branchStrict'
    | 'unknown'
  /** What the translation memory suggests gets the tags and numbers of this text, and looks as if it had been made for it. */
  readonly autoSubstitution: boolean
  /** What fills in translations as soon as there is a new text: translation memory, machine translation, a language model. */
  readonly preTranslation: readonly ('tm' | 'mt' | 'ai')[]
  readonly qaActive: boolean
  /** Categories that are checked. */
  readonly qaChecks: readonly string[]
  /** Checked categories that a translator may not ignore: an import drops what fails them. */
  readonly qaErrors: readonly string[]
}

export interface RemoteDirectory {
  readonly id: number
  /** `/`-separated from the top of the project or branch, no slash at the ends. */
  readonly path: string
}

export interface RemoteFile {
  readonly id: number
  readonly name: string
  readonly directoryId: number | null
  readonly branchId: number | null
  readonly title: string | null
  /** What translators are told about the file. */
  readonly context: string | null
  /** `xliff` for ours. */
  readonly type: string
  /** Grows with each change of the source. */
  readonly revision: number
  /** Null where the token's owner does not see it. */
  readonly parserVersion: number | null
  /** Whether Crowdin cuts our segments into its own; null where it does not say. */
  readonly segmented: boolean | null
  /** Languages that it is not to be translated into. */
  readonly excluded: readonly LanguageId[]
}

/** Directories and files of a project or of one of its branches, by path (`/`-separated, no slash at the ends, without the branch). */
export interface RemoteTree {
  readonly branchId: number | null
  readonly directories: ReadonlyMap<string, RemoteDirectory>
  readonly files: ReadonlyMap<string, RemoteFile>
}

/** What one change of a source did to its strings, in numbers of strings. */
export interface RemoteRevision {
  readonly id: number
  readonly added: number
  readonly deleted: number
  readonly updated: number
  /** ISO 8601. */
  readonly at: string
}

export interface RemoteString {
  readonly id: number
  /** Our segment's id. */
  readonly key: string
  /** Null for one with plural forms, which ours never have. */
  readonly text: string | null
  readonly context: string
  readonly hidden: boolean
  /** Shares its translations with another string of the project. */
  readonly duplicate: boolean
  readonly labelIds: readonly number[]
  /** ISO 8601; the text's last change, else its making. */
  readonly changedAt: string
}

/** A translation that somebody suggested for a string. */
export interface Suggestion {
  readonly id: number
  readonly text: string
  /** Who made it, as Crowdin calls them; empty where it does not say. */
  readonly by: string
  /** ISO 8601. */
  readonly at: string
}

/** The translation that a string's export holds now. */
export interface CurrentTranslation extends Suggestion {
  readonly stringId: number
}

export interface Approval {
  readonly id: number
  readonly stringId: number
  readonly translationId: number
  readonly by: string
  readonly at: string
}

export interface Label {
  readonly id: number
  readonly title: string
}

/** A remark that somebody made on a string as a thing to be mended. */
export interface StringIssue {
  readonly id: number
  readonly stringId: number
  /** Null: on the source text, or in a language that is none of our locales. */
  readonly locale: string | null
  readonly text: string
  readonly resolved: boolean
}

/** Words and segments that have a translation, and that have an approved one. */
export interface Progress {
  readonly words: Amounts
  readonly segments: Amounts
}

interface Amounts {
  readonly total: number
  readonly translated: number
  readonly approved: number
}

export interface LocaleProgress extends Progress {
  readonly locale: string
}

export interface FileProgress extends Progress {
  readonly fileId: number
  /** Changes whenever the file's export in this locale would; null where Crowdin gives none. */
  readonly etag: string | null
}

/** What became of an import, in numbers of segments. */
export interface ImportReport {
  readonly imported: number
  /** The same by id of the file; one of which nothing was taken may be absent. */
  readonly files: ReadonlyMap<number, number>
  readonly skipped: {
    readonly equalToSource: number
    readonly hidden: number
    readonly qa: number
  }
  /** Of what was skipped, by category of Crowdin's checks; `duplicate`: the same translation was there. */
  readonly categories: Readonly<Record<string, number>>
}
