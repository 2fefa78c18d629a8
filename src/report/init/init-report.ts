/** What `translate init` found, and the file that says it. */
export interface InitReport {
  /** Relative to the repository's top. */
  readonly file: string
  /** All of the file. */
  readonly text: string
  readonly written: boolean
  readonly layouts: readonly {
    /** Path templates. */
    readonly source: string
    readonly target: string
    readonly locales: readonly string[]
    /** 0: nothing is translated yet, the layout is a proposal. */
    readonly translations: number
  }[]
  readonly basisField: string | null
}
