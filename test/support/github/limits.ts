import type { Assume } from './assume.ts'
import type { Clock } from './clock.ts'
import { Refusal } from './refusal.ts'

export interface LimitOptions {
  /** Requests within an hour. */
  perHour: number
  /** Requests that create content, within a minute and within an hour. */
  contentPerMinute: number
  contentPerHour: number
  /** Within a minute: a read is 1 point, a write 5. */
  pointsPerMinute: number
}

/** GitHub's numbers for a personal token. */
export const GITHUB_LIMITS: LimitOptions = {
  perHour: 5000,
  contentPerMinute: 80,
  contentPerHour: 500,
  pointsPerMinute: 900,
}

export interface RateLimits {
  /** Counts a request in; one too many is refused. */
  enter(method: string, path: string): void
  headers(): Record<string, string>
  /** As `GET /rate_limit` tells. */
  show(): { limit: number; remaining: number; reset: number; used: number; resource: string }
}

interface Seen {
  at: number
  points: number
  isContent: boolean
}

const MINUTE = 60_000
const HOUR = 3_600_000

/** The primary limit, and the secondary ones for content and points. */
export function createLimits(options: LimitOptions, clock: Clock, assume: Assume): RateLimits {
  let seen: Seen[] = []
  let used = 0
  let reset = clock.now() + HOUR
  const turn = () => {
    if (clock.now() < reset) return
    used = 0
    reset = clock.now() + HOUR
  }
  const show = () => {
    turn()
    const remaining = Math.max(0, options.perHour - used)
    return { limit: options.perHour, remaining, reset: Math.ceil(reset / 1000), used, resource: 'core' }
  }
  const headers = () =>
    Object.fromEntries(Object.entries(show()).map(([key, value]) => [`x-ratelimit-${key}`, `${value}`]))
  return {
    show,
    headers,
    enter: (method, path) => {
      turn()
      if (used >= options.perHour)
        throw new Refusal(403, { message: 'API rate limit exceeded for user ID 1.' }, headers())
      used += 1
      seen = seen.filter(({ at }) => clock.now() - at < HOUR)
      const one = {
        at: clock.now(),
        points: method === 'GET' ? 1 : 5,
        isContent: isContent(method, path, assume),
      }
      const wait = waitFor([...seen, one], options, clock.now())
      if (wait > 0) throw secondary(assume, wait)
      seen.push(one)
    },
  }
}

function isContent(method: string, path: string, { gitDataIsContent }: Assume): boolean {
  return method !== 'GET' && (gitDataIsContent || !/\/git\//.test(path))
}

/** Seconds until a request more is welcome; 0: now. */
function waitFor(seen: readonly Seen[], options: LimitOptions, now: number): number {
  const minute = seen.filter(({ at }) => now - at < MINUTE)
  const points = minute.reduce((sum, each) => sum + each.points, 0)
  if (minute.filter(each => each.isContent).length > options.contentPerMinute) return 60
  if (points > options.pointsPerMinute) return 60
  return seen.filter(each => each.isContent).length > options.contentPerHour ? 3600 : 0
}

function secondary({ secondaryStatus, secondaryRetryAfter }: Assume, seconds: number): Refusal {
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. For more on scraping GitHub and how it may affect your rights, please review our Terms of Service.'
  return new Refusal(secondaryStatus, { message }, secondaryRetryAfter ? { 'retry-after': `${seconds}` } : {})
}
