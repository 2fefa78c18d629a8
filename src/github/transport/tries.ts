import type { Octokit } from '@octokit/core'
import type { Clock } from './clock.ts'
import { Fault } from './fault.ts'
import type { Pace } from './pace.ts'
import { record } from './said.ts'

/** What decides about another try. */
export interface TriesOptions {
  readonly clock: Clock
  readonly pace: Pace
  readonly waits: boolean
  /** Of one request, at most. */
  readonly tries: number
}

/** The part of a request's options that octokit's plugins hand around. */
interface Attempted {
  readonly method: string
  /** `retries`: of octokit's; `harmless`: ours, it may be sent twice. */
  readonly request?: { [option: string]: unknown }
}

/** Milliseconds that GitHub may make us wait at once; what it asks beyond is told to a person. */
const LONGEST_WAIT = 180_000

/**
 * What `throttle` of octokit's plugin is given: a request that GitHub refused because of a limit did nothing, so that any is sent again when the
 * time has come. The plugin waits by its own clock, so that it is told to wait 0 and ours waits before it is.
 */
export function limitHandlers({ clock, pace, tries }: TriesOptions) {
  const waitFor = async (seconds: number, options: Attempted, retries: number): Promise<boolean> => {
    const ms = seconds * 1000
    if (ms > LONGEST_WAIT || retries + 1 >= tries) {
      forbid(options)
      return false
    }
    pace.hold(clock.now() + ms)
    await clock.sleep(ms)
    return true
  }
  const handler = (...[seconds, options, , retries]: [number, Attempted, unknown, number]) =>
    waitFor(seconds, options, retries)
  return { onRateLimit: handler, onSecondaryRateLimit: handler, retryAfterBaseValue: 0 }
}

/**
 * A plugin to stand before octokit's `retry`, which sends again whatever failed, a POST that did what it should before its answer was lost, too: it
 * leaves it the requests that may be sent twice, and waits, by our clock and as long as GitHub asks.
 */
export function pausePlugin({ clock, waits, tries }: TriesOptions) {
  return (octokit: Octokit): object => {
    const attempts = new WeakMap<object, number>()
    // one object for all requests otherwise: what is forbidden to one would be forbidden to all
    octokit.hook.before('request', options => {
      options.request = { ...options.request }
    })
    octokit.hook.error('request', async (error, options) => {
      const request: Attempted = options
      const attempt = (attempts.get(options) ?? 0) + 1
      attempts.set(options, attempt)
      const asked = secondsAsked(error) * 1000
      if (attempt >= tries || asked > LONGEST_WAIT || !isWorthAnother(error, request)) forbid(request)
      else await clock.sleep(Math.max(asked, waits ? attempt ** 2 * 1000 : 0))
      throw error
    })
    return {}
  }
}

function isWorthAnother(error: Error, { method, request }: Attempted): boolean {
  if (request?.['retries'] === 0) return false
  const isRepeatable = method === 'GET' || request?.['harmless'] === true
  if (error.cause instanceof Fault) {
    const { kind, reason } = error.cause
    if (kind === 'unreachable') return reason !== 'ENOTFOUND'
    return isRepeatable && ['cut', 'timeout'].includes(kind)
  }
  const status = 'status' in error ? Number(error.status) : 0
  return isRepeatable && (status === 429 || status >= 500)
}

/** What `Retry-After` says, 0 where there is none. */
function secondsAsked(error: Error): number {
  const asked = Number(record(record(record(error)['response'])['headers'])['retry-after'])
  return asked > 0 ? asked : 0
}

function forbid(options: Attempted): void {
  if (options.request !== undefined) options.request['retries'] = 0
}
