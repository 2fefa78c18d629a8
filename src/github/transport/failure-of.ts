import type { Failure } from './failure.ts'
import { Fault, isUnclear } from './fault.ts'
import { hideToken } from './hide-token.ts'
import { requestName } from './request-name.ts'
import { record, saidIn } from './said.ts'

/** What is to be kept of the connection to name a failure without giving a secret away. */
export interface Redaction {
  readonly apiUrl: string
  readonly token: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Why a request failed, from what octokit threw; null: that is none of octokit's errors. */
export function failureOf(error: unknown, redaction: Redaction): Failure | null {
  const { request, response, status } = record(error)
  if (!(error instanceof Error) || request === undefined) return null
  const { method, url } = record(request)
  const base = {
    request: requestName(String(method), String(url), redaction.apiUrl),
    permissions: '',
    again: null,
  }
  const writes = method !== 'GET' && method !== 'HEAD'
  if (error.cause instanceof Fault) {
    const { kind, reason } = error.cause
    return {
      ...base,
      kind,
      status: null,
      said: hideToken(reason, redaction.token),
      uncertain: writes && isUnclear(kind),
    }
  }
  const said = saidIn(record(response)['data'], redaction.token)
  const answer = { status: Number(status), headers: headersIn(response), said }
  return {
    ...base,
    kind: kindOf(answer),
    status: answer.status,
    said: said === '' ? `HTTP ${answer.status}` : said,
    permissions: answer.headers['x-accepted-github-permissions'] ?? '',
    again: againAt(answer.headers, redaction.now),
    uncertain: writes && answer.status >= 500,
  }
}

interface Refusal {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly said: string
}

const BY_STATUS: Readonly<Record<number, Failure['kind']>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  410: 'gone',
  422: 'invalid',
  429: 'limited',
}

function kindOf({ status, headers, said }: Refusal): Failure['kind'] {
  if (status >= 500) return 'serverFailed'
  // Said with several codes, to a push as to a request
  if (/refusing to allow .* workflow/i.test(said)) return 'mayNotChangeWorkflows'
  if (status === 403) {
    if (/rate limit/i.test(said) || headers['x-ratelimit-remaining'] === '0') return 'limited'
    if (/not permitted to create or approve pull requests/i.test(said)) return 'mayNotOpenPulls'
    if (/archived/i.test(said)) return 'archived'
  }
  return BY_STATUS[status] ?? 'refused'
}

/** Of `Retry-After`, else of the hour's limit where it is used up. */
function againAt(headers: Refusal['headers'], now: number): number | null {
  const seconds = Number(headers['retry-after'])
  if (seconds > 0) return now + seconds * 1000
  const reset = Number(headers['x-ratelimit-reset'])
  return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? reset * 1000 : null
}

function headersIn(response: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record(record(response)['headers'])).map(([name, value]) => [name, String(value)]),
  )
}
