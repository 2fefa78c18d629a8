/** A folder that was kept for later runs. */
export interface Cache {
  readonly key: string
  /** Runs of other refs do not see it, but for those of the default branch. */
  readonly ref: string
  readonly folder: string
}
