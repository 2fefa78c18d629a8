/** What `translate init` found, and the file that says it. */
export interface InitReport {
  /** Relative to the repository's top. */
  readonly file: string
  /** All of the file; null: there was a configuration, which is kept. */
  readonly text: string | null
  readonly written: boolean
  readonly layouts: readonly {
    readonly kind: 'suffix' | 'directory' | 'root' | 'docusaurus'
    /** Path templates. */
    readonly source: string
    readonly target: string
    /** BCP 47. */
    readonly sourceLocale: string
    readonly locales: readonly string[]
    /** 0: nothing is translated yet, the layout is a proposal. */
    readonly translations: number
  }[]
  readonly basisField: string | null
  /** The workflows of GitHub Actions; null: not asked for. */
  readonly github: {
    /** The default branch that they are made for. */
    readonly branch: string
    /** True: nothing said which one it is, so it is the branch that is checked out. */
    readonly branchGuessed: boolean
    /** True: texts go to Crowdin and come from there. */
    readonly crowdin: boolean
    readonly files: readonly {
      /** Relative to the repository's top. */
      readonly file: string
      readonly text: string
      /** planned: with `--dry-run`; same: it is there; kept: a file with other words is there, and stays. */
      readonly state: 'written' | 'planned' | 'same' | 'kept'
    }[]
    /** Workflows of other files that are called like one of these, `like`. */
    readonly namesakes: readonly { readonly file: string; readonly name: string; readonly like: string }[]
    /** What a person has to do before they can do all of their work. */
    readonly todo: readonly ('crowdin' | 'allow-pull-requests' | 'locales' | 'commit')[]
    /** Locales for which pull requests might be opened; empty: not known. */
    readonly locales: readonly string[]
  } | null
}
