import type { Clock } from './clock.ts'
import { createLimiter, type Rate } from './limiter.ts'
import { isUnanswered, pauseBefore } from './pause-before.ts'
import { requestName } from './request-name.ts'
import { send, type SendLimits } from './send.ts'
import type { Exchange, HttpRequest, RequestEvent } from './types.ts'

export interface ExchangeOptions {
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly rate: Rate
  readonly clock: Clock
  readonly observe: (event: RequestEvent) => void
  /** Of one request, at most; without it as many as its kind of failure is worth. */
  readonly tries?: number | undefined
}

/** Sends a request until it has an answer to keep. */
export type Exchanger = (request: HttpRequest, limits: SendLimits) => Promise<Exchange>

/** All requests of one connection share its rate, and the pauses that Crowdin asks for. */
export function createExchanger(options: ExchangeOptions): Exchanger {
  const limiter = createLimiter(options.rate, options.clock)
  return async (request, limits) => {
    let uncertain = false
    for (let attempt = 1, waited = 0; ; attempt++) {
      const begun = options.clock.now()
      const outcome = await limiter.run(() => send(request, limits))
      const again = attempt < (options.tries ?? Number.POSITIVE_INFINITY)
      const pause = again ? pauseBefore({ request, outcome, attempt, waited }, options.clock) : null
      options.observe({
        request: requestName(request, options.baseUrl),
        attempt,
        result: outcome.kind === 'answer' ? outcome.status : outcome.kind,
        ms: options.clock.now() - begun,
        pause,
      })
      if (pause === null) return { request, outcome, uncertain }
      uncertain ||= isUnanswered(outcome)
      waited += pause
      if (outcome.kind === 'answer' && outcome.status === 429) limiter.hold(options.clock.now() + pause)
      await options.clock.sleep(pause)
    }
  }
}
