import { isRepeatable } from './is-repeatable.ts'
import { messageOf } from './error-body.ts'
import type { Clock } from './clock.ts'
import type { Answer, Fault, HttpRequest, Outcome } from './types.ts'

export interface Try {
  readonly request: HttpRequest
  readonly outcome: Outcome
  /** From 1. */
  readonly attempt: number
  /** Milliseconds waited before this try because Crowdin was busy with the same thing. */
  readonly waited: number
}

const TRIES = 6
const LONGEST_PAUSE = 30_000
/** What a `Retry-After` may ask for before we say so rather than sit and wait. */
const LONGEST_REQUEST = 300_000
const BUSY = /currently being updated|is currently editing|already creating directory/i
const BUILDING = /build is currently in progress/i

/**
 * Milliseconds before the request is sent again, null: it is not. It is sent again only where the answer proves that nothing happened
 * (429, another process at the same file, no connection), or where sending it twice does no harm (5xx, a cut connection, a timeout).
 */
export function pauseBefore({ request, outcome, attempt, waited }: Try, clock: Clock): number | null {
  if (outcome.kind !== 'answer') {
    const again =
      outcome.kind === 'unreachable' ? mayPass(outcome) : isUnanswered(outcome) && isRepeatable(request)
    return again && attempt < TRIES ? backOff(attempt, clock) : null
  }
  const patience = patienceFor(outcome)
  if (patience !== null) return waited < patience ? Math.min(2000 * 1.5 ** (attempt - 1), 20_000) : null
  const again = outcome.status === 429 || (outcome.status >= 500 && isRepeatable(request))
  if (!again || attempt >= TRIES) return null
  const asked = retryAfter(outcome, clock)
  if (asked !== null && asked > LONGEST_REQUEST) return null
  return Math.max(asked ?? 0, backOff(attempt, clock))
}

/** Whether the service may have done what was asked although it did not say so. */
export function isUnanswered(outcome: Outcome): boolean {
  if (outcome.kind === 'answer') return outcome.status >= 500
  return outcome.kind === 'cut' || outcome.kind === 'timeout'
}

/** Doubled each time, by chance up to half of it less, so that those who were refused together do not come back together. */
function backOff(attempt: number, { random }: Clock): number {
  return Math.min(1000 * 2 ** (attempt - 1), LONGEST_PAUSE) * (1 - random() / 2)
}

/** A name that does not exist and a certificate that is not trusted stay so; the rest may be the weather. */
function mayPass({ reason }: Fault): boolean {
  return (
    reason !== 'ENOTFOUND' &&
    /^(?:E[A-Z_]+|UND_ERR_CONNECT_TIMEOUT)$/.test(reason) &&
    !reason.startsWith('ERR_')
  )
}

/** How long to wait in all for another process to end, in ms; null: none is in the way. A build takes longer than an update. */
function patienceFor(answer: Answer): number | null {
  if (answer.status !== 409 && answer.status !== 400) return null
  const said = messageOf(answer)
  if (BUILDING.test(said)) return 600_000
  return BUSY.test(said) ? 120_000 : null
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), in ms from now. */
function retryAfter({ headers }: Answer, clock: Clock): number | null {
  const value = headers['retry-after']?.trim()
  if (value === undefined || value === '') return null
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - clock.now()
  return Number.isNaN(ms) ? null : Math.max(ms, 0)
}
