import type { Clock } from './clock.ts'
import { Fault, type FaultKind } from './fault.ts'
import type { Pace } from './pace.ts'
import { pathOf, requestName } from './request-name.ts'
import { send, type SendLimits } from './send.ts'

/** One try of one request; holds no token and no query. */
export interface RequestEvent {
  /** `GET /repos/o/n/pulls`. */
  readonly request: string
  /** HTTP status, or why there is no answer. */
  readonly result: number | FaultKind
  readonly ms: number
}

/** What each try goes by. */
export interface FetchOptions extends SendLimits {
  readonly clock: Clock
  readonly pace: Pace
  /** Whether a path below the API's address is one that writes mails. */
  readonly notifies: (path: string) => boolean
  readonly observe: (event: RequestEvent) => void
}

/** What octokit sends through: one try at a time for all that writes, within the pace. */
export function createFetch(options: FetchOptions) {
  return (url: string, init: RequestInit): Promise<Response> => {
    const method = init.method ?? 'GET'
    const writes = !['GET', 'HEAD'].includes(method)
    const notifies = writes && options.notifies(pathOf(url, options.apiUrl))
    return options.pace.run({ writes, notifies }, async () => {
      const begun = options.clock.now()
      const tell = (result: RequestEvent['result']) =>
        options.observe({
          request: requestName(method, url, options.apiUrl),
          result,
          ms: options.clock.now() - begun,
        })
      try {
        const response = await send(url, init, options)
        tell(response.status)
        return response
      } catch (error) {
        if (error instanceof Fault) tell(error.kind)
        throw error
      }
    })
  }
}
