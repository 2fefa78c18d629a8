import { readErrorBody } from './error-body.ts'
import { hideSecret } from './hide-secret.ts'
import { isUnanswered } from './pause-before.ts'
import { requestName } from './request-name.ts'
import type { Answer, Exchange, Failure } from './types.ts'

const BY_STATUS: Readonly<Record<number, Failure['kind']>> = {
  400: 'invalid',
  401: 'unauthorized',
  402: 'plan',
  403: 'forbidden',
  404: 'notFound',
  409: 'busy',
  429: 'tooManyRequests',
}

/** What is to be kept of the connection to name a failure without giving a secret away. */
export interface Redaction {
  readonly baseUrl: string
  readonly token: string
}

/** Why an exchange did not succeed, null: it did (2xx, or 304 to a question with an eTag). */
export function failureOf(exchange: Exchange, redaction: Redaction): Failure | null {
  const { outcome } = exchange
  const base = baseOf(exchange, redaction)
  if (outcome.kind !== 'answer') return { ...base, kind: outcome.kind, status: null, said: outcome.reason }
  const { status } = outcome
  if ((status >= 200 && status < 300) || status === 304) return null
  const { message, codes } = readErrorBody(outcome, text => hideSecret(text, redaction.token))
  const said = message === '' ? `HTTP ${status}` : message
  return { ...base, kind: kindOf(outcome, said), status, said, codes }
}

/** The failure of an answer that says yes with a body that is none of Crowdin's, for instance of a machine between. */
export function unreadable(exchange: Exchange, redaction: Redaction): Failure {
  const uncertain = exchange.request.method !== 'GET'
  const base = { ...baseOf(exchange, redaction), uncertain, kind: 'unreadable' } as const
  if (exchange.outcome.kind !== 'answer') return { ...base, status: null, said: exchange.outcome.reason }
  const { status, headers, bytes } = exchange.outcome
  const type = hideSecret(headers['content-type'] ?? '', redaction.token)
  return {
    ...base,
    status,
    said: [`HTTP ${status}`, type, `${bytes.length} bytes`].filter(Boolean).join(', '),
  }
}

function baseOf({ outcome, request, uncertain }: Exchange, { baseUrl }: Redaction) {
  const unknown = uncertain || isUnanswered(outcome)
  return {
    request: requestName(request, baseUrl),
    uncertain: unknown && request.method !== 'GET',
    codes: [] as readonly string[],
  }
}

function kindOf({ status }: Answer, said: string): Failure['kind'] {
  if (status >= 500) return 'serverFailed'
  if (status >= 300 && status < 400) return 'redirected'
  if (status === 403 && /subscription plan/i.test(said)) return 'plan'
  return BY_STATUS[status] ?? 'refused'
}
