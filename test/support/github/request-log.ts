/** One request to the API, to git or to the storage of artifacts, without its token. */
export interface LoggedRequest {
  /** Counts from 1. */
  n: number
  kind: 'api' | 'git' | 'storage'
  method: string
  /** Of the API, below its base; with the query. */
  path: string
  /** JSON of a request to the API; undefined when there is none. */
  body: unknown
  /** Login of whose token it was; null without one. */
  login: string | null
  /** 0 while unanswered, and when the connection was cut. */
  status: number
}

export interface RequestLog {
  entries: LoggedRequest[]
  /** Requests to the API that change nothing. */
  reads(): LoggedRequest[]
  /** Requests to the API that may change something. */
  writes(): LoggedRequest[]
  /** Pushes by git. */
  pushes(): LoggedRequest[]
  /** `METHOD path`, in order, without queries. */
  lines(): string[]
  /** Forgets what has been, and counts from 1 again. */
  clear(): void
}

/** An empty log. */
export function createLog(): RequestLog {
  const log: RequestLog = {
    entries: [],
    reads: () => log.entries.filter(({ kind, method }) => kind === 'api' && method === 'GET'),
    writes: () => log.entries.filter(({ kind, method }) => kind === 'api' && method !== 'GET'),
    pushes: () =>
      log.entries.filter(({ kind, path }) => kind === 'git' && path.endsWith('/git-receive-pack')),
    lines: () => log.entries.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`),
    clear: () => {
      log.entries = []
    },
  }
  return log
}
