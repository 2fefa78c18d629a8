import type { Answer } from './http.ts'
import type { State } from './state.ts'

const MESSAGES: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Resource Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}
/** What stands before the service answers these itself, with a page. */
const EDGE = new Set([502, 504])

/** What Crowdin sends for a status when nothing more is known. */
export function standardAnswer(state: State, status: number, headers: Record<string, string> = {}): Answer {
  const { tooManyBody, retryAfter } = state.options.assume
  const message = MESSAGES[status] ?? 'Error'
  const later: Record<string, string> =
    status === 429 && retryAfter !== null ? { 'retry-after': `${retryAfter}` } : {}
  if (EDGE.has(status) || (status === 429 && tooManyBody === 'html'))
    return {
      status,
      body: page(`${status} ${message}`),
      headers: { 'content-type': 'text/html', ...later, ...headers },
    }
  return { status, body: { error: { message, code: status } }, headers: { ...later, ...headers } }
}

/** An answer's bytes and headers. */
export function answerOf({ status, body, headers = {} }: Answer): {
  bytes: Buffer
  headers: Record<string, string>
} {
  if (body === undefined || status === 204 || status === 304) return { bytes: Buffer.alloc(0), headers }
  if (Buffer.isBuffer(body)) return { bytes: body, headers }
  if (typeof body === 'string')
    return { bytes: Buffer.from(body), headers: { 'content-type': 'text/html', ...headers } }
  return {
    bytes: Buffer.from(JSON.stringify(body)),
    headers: { 'content-type': 'application/json', ...headers },
  }
}

function page(title: string): string {
  return `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n`
}
