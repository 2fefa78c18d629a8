/** How the newest pull request or issue of a subject stands. `declined`: a person closed it; `done`: we closed it, because nothing was left. */
export type Fate = 'none' | 'open' | 'merged' | 'declined' | 'done'

/** What else decides. */
export interface Allowance {
  /** New pull requests and issues that this run may still open. */
  readonly left: number
  /** True: what a person closed is opened again. */
  readonly reopen: boolean
}

/**
 * What becomes of a pull request or an issue. `refresh`: it is written to only where it tells something else; `report`: its locale is not
 * enabled; `wait`: this run has opened enough; `declined`: a person closed it; `conflict`: a person has to mend its branch.
 */
export type RequestAction =
  | 'none'
  | 'open'
  | 'reopen'
  | 'refresh'
  | 'close'
  | 'report'
  | 'wait'
  | 'declined'
  | 'conflict'
