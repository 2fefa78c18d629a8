import type { Connection } from './connection.ts'
import type { Credentials } from './parse-credentials.ts'
import { systemClock, type Clock } from './transport/clock.ts'
import { createExchanger } from './transport/exchanger.ts'
import { createTransport } from './transport/http-client.ts'
import type { Rate } from './transport/limiter.ts'
import type { RequestEvent } from './transport/types.ts'

export interface ConnectOptions {
  readonly clock?: Clock
  /** 8 at once and 10 a second by default: Crowdin refuses more than 20 at once for an account, whoever sends them. */
  readonly rate?: Rate
  /** Milliseconds for one try of one request, two minutes by default. */
  readonly timeoutMs?: number
  /** Of one request, at most, for whoever would rather hear of a failure soon. */
  readonly tries?: number
  /** Told of each try, for counts and traces. */
  readonly observe?: (event: RequestEvent) => void
}

/** Of an answer of the API, 64 MiB: a page has 500 entries at most. */
const LONGEST_ANSWER = 64 * 1024 * 1024

/** Opens a way to a project without sending anything. Crowdin's client is loaded here and not before. */
export async function connect(credentials: Credentials, options: ConnectOptions = {}): Promise<Connection> {
  const { Client } = await import('@crowdin/crowdin-api-client')
  const { token, baseUrl } = credentials
  const clock = options.clock ?? systemClock
  const exchange = createExchanger({
    baseUrl,
    clock,
    rate: options.rate ?? { inFlight: 8, perSecond: 10 },
    observe: options.observe ?? (() => {}),
    tries: options.tries,
  })
  const limits = { timeoutMs: options.timeoutMs ?? 120_000, maxBytes: LONGEST_ANSWER }
  const { httpClient, receivedWith } = createTransport(exchange, limits)
  const client = new Client({ token, baseUrl }, { httpClient, userAgent: 'evergloss' })
  return { ...credentials, client, exchange, receivedWith, clock }
}
