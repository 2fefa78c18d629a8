/** One HTTP request as it goes out. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
}

/** What the service answered, whatever the status; header names are in lower case. */
export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** Why there is no answer. */
export interface Fault {
  /** `unreachable`: nothing was sent. `cut`, `timeout`: the service may have done what was asked. `tooLarge`: its answer is. */
  readonly kind: 'unreachable' | 'cut' | 'timeout' | 'tooLarge'
  /** The machine's own code (`ECONNREFUSED`), or bytes or ms allowed. */
  readonly reason: string
}

export type Outcome = Answer | Fault

/** A request with all its tries behind it. */
export interface Exchange {
  readonly request: HttpRequest
  readonly outcome: Outcome
  /** An earlier try ended without an answer to tell whether the service did what was asked. */
  readonly uncertain: boolean
}

/** One try, for whoever counts or traces requests; holds no token and no query. */
export interface RequestEvent {
  /** `GET /projects/1/files`; of signed links only the host. */
  readonly request: string
  /** From 1. */
  readonly attempt: number
  /** HTTP status, or why there is no answer. */
  readonly result: number | Fault['kind']
  readonly ms: number
  /** Milliseconds until the next try; null: this was the last. */
  readonly pause: number | null
}

/** An answer with its body understood. */
export interface Reply<T> {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Undefined where the answer has no body (204, 304). */
  readonly body: T | undefined
  readonly uncertain: boolean
}

/** A request that did not succeed, in our words; holds no token and no query. */
export interface Failure {
  readonly kind:
    | 'unauthorized'
    | 'forbidden'
    | 'plan'
    | 'notFound'
    | 'invalid'
    | 'busy'
    | 'tooManyRequests'
    | 'refused'
    | 'serverFailed'
    | 'redirected'
    | 'unreadable'
    | 'linkExpired'
    | Fault['kind']
  readonly request: string
  readonly status: number | null
  /** Crowdin's own words in one line, or the machine's code. */
  readonly said: string
  /** `field:code` of Crowdin's validation, for instance `name:notUnique`. */
  readonly codes: readonly string[]
  /** Not known whether the service did what was asked. */
  readonly uncertain: boolean
}
