import { createHash } from 'node:crypto'

/** One request, without its token and without what a download link is signed with. */
export interface LoggedRequest {
  /** Counts from 1. */
  n: number
  method: string
  /** With the query; links are `/download/…`. */
  path: string
  /** SHA-256 of the body, 12 hex digits; empty without a body. */
  digest: string
  bytes: number
  /** 0 while unanswered, and when the connection was cut. */
  status: number
}

export interface RequestLog {
  entries: LoggedRequest[]
  /** Most requests at one time. */
  peak: number
  /** Requests that may change something: all but `GET`. */
  writes(): LoggedRequest[]
  /** Those of them that may change files, strings, translations, approvals, labels or comments: a build changes nothing of these. */
  changes(): LoggedRequest[]
  /** Forgets what has been, and counts from 1 again. */
  clear(): void
}

/** An empty log. */
export function createLog(): RequestLog {
  const log: RequestLog = {
    entries: [],
    peak: 0,
    writes: () => log.entries.filter(entry => entry.method !== 'GET'),
    changes: () => log.writes().filter(({ path }) => !/\/translations\/builds\b/.test(path)),
    clear: () => {
      log.entries = []
      log.peak = 0
    },
  }
  return log
}

/** Short digest of a request's body. */
export function digestOf(body: Buffer): string {
  return body.length === 0 ? '' : createHash('sha256').update(body).digest('hex').slice(0, 12)
}
