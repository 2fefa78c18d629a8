/** How the newest pull request or issue of a subject stands. `declined`: a person closed it; `done`: we closed it, because nothing was left. */
export type Fate = 'none' | 'open' | 'merged' | 'declined' | 'done'

/** What GitHub has for one subject. */
export interface RemoteSide {
  readonly pull: Fate
  readonly issue: Exclude<Fate, 'merged'>
}

/** What this side has for it. */
export interface LocalSide {
  /** False: for this locale it is only said what would be done. */
  readonly isEnabled: boolean
  /** The translations as they are to be differ from those of the base. */
  readonly hasContent: boolean
  /** Translators are needed, or posts wait for their turn. */
  readonly hasWork: boolean
  /** A person has to bring the branch and its base together. */
  readonly isConflicting: boolean
}

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

export interface RequestDecision {
  readonly pull: RequestAction
  readonly issue: Exclude<RequestAction, 'conflict'>
  /** How many were opened by this. */
  readonly opened: number
}
