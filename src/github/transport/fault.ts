/** Why no answer came: it stands as the cause in octokit's error. */
export class Fault extends Error {
  readonly kind: FaultKind
  /** The machine's own code (`ECONNREFUSED`), or what was allowed. */
  readonly reason: string

  constructor(kind: FaultKind, reason: string) {
    super(`${kind}: ${reason}`)
    this.name = 'Fault'
    this.kind = kind
    this.reason = reason
  }
}

/** `unreachable`, `untrusted`, `redirected`: nothing was done. `cut`, `timeout`, `unreadable`: GitHub may have done what was asked. */
export type FaultKind = 'unreachable' | 'untrusted' | 'redirected' | 'cut' | 'timeout' | 'unreadable'

/** Whether it is not known after this if a request that writes was done. */
export function isUnclear(kind: FaultKind): boolean {
  return ['cut', 'timeout', 'unreadable'].includes(kind)
}

/** What went wrong below HTTP, from what `fetch` threw. `begun`: an answer had begun to arrive. */
export function faultOf(error: unknown, begun: boolean): Fault {
  if (error instanceof Fault) return error
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  const code = fieldOf(cause, 'code') ?? fieldOf(cause, 'name') ?? 'unknown'
  if (!begun && /CERT|^ERR_TLS|^ERR_SSL|UNABLE_TO/.test(code)) return new Fault('untrusted', code)
  const unsent = BEFORE_SENDING.has(code) || fieldOf(cause, 'syscall') === 'connect'
  return new Fault(!begun && unsent ? 'unreachable' : 'cut', code)
}

const BEFORE_SENDING = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

function fieldOf(error: unknown, key: string): string | undefined {
  const value: unknown = error instanceof Error ? Reflect.get(error, key) : undefined
  return typeof value === 'string' ? value : undefined
}
