import type { FaultKind } from './fault.ts'

/** A request that did not succeed, in our words; holds no token and no query. */
export interface Failure {
  readonly kind:
    | FaultKind
    | 'unauthorized'
    | 'forbidden'
    | 'mayNotOpenPulls'
    | 'mayNotChangeWorkflows'
    | 'archived'
    | 'limited'
    | 'notFound'
    | 'gone'
    | 'conflict'
    | 'invalid'
    | 'serverFailed'
    | 'refused'
  /** `POST /repos/o/n/pulls`. */
  readonly request: string
  readonly status: number | null
  /** GitHub's own words in one line, or the machine's code. */
  readonly said: string
  /** Permissions that it takes, as GitHub names them (`pull_requests=write`); empty where it does not say. */
  readonly permissions: string
  /** When it may be asked again, ms since 1970; null where GitHub does not say. */
  readonly again: number | null
  /** Not known whether GitHub did what was asked. */
  readonly uncertain: boolean
}
