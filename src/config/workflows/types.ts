/** What the workflows of a repository depend on. */
export interface WorkflowDraft {
  /** Name of the default branch. */
  readonly branch: string
  /** `owner/name`, or whatever else the repository is called: when it is its turn is told from that. */
  readonly repository: string
  /** True: translators work at Crowdin. */
  readonly crowdin: boolean
  /** Version of this package; that of the action is the same. */
  readonly version: string
}

/** A workflow as it stands in the repository. */
export interface WorkflowFile {
  /** Relative to the repository's top. */
  readonly file: string
  readonly text: string
}
