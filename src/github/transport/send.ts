import { Fault, faultOf } from './fault.ts'
import { hostOf } from './fetch-link.ts'

/** What `send` is handed beside the request. */
export interface SendLimits {
  /** Of the API; nothing is sent anywhere else. Without a slash at the end. */
  readonly apiUrl: string
  /** Milliseconds until the answer is there in whole. */
  readonly timeoutMs: number
}

const REDIRECTS = 3

/**
 * One try of one request, with its whole answer. A redirect is followed within the API, as renamed repositories need, if the
 * request stays what it was; one that leads elsewhere is the answer for who asks with `redirect: 'manual'`. Throws a Fault where there is no answer.
 */
export async function send(url: string, init: RequestInit, limits: SendLimits): Promise<Response> {
  const timeout = AbortSignal.timeout(limits.timeoutMs)
  const state = { begun: false }
  try {
    const response = await follow(url, { ...init, signal: timeout }, limits.apiUrl)
    state.begun = true
    return await whole(response)
  } catch (error) {
    if (timeout.aborted) throw new Fault('timeout', `${Math.round(limits.timeoutMs / 1000)} s`)
    throw faultOf(error, state.begun)
  }
}

async function follow(first: string, init: RequestInit, apiUrl: string): Promise<Response> {
  for (let url = first, redirects = 0; ; redirects++) {
    if (!url.startsWith(`${apiUrl}/`)) throw new Fault('redirected', hostOf(url))
    const response = await fetch(url, { ...init, redirect: 'manual' })
    const next = nextOf(response, url)
    if (next === null) return response
    if (init.redirect === 'manual' && !next.startsWith(`${apiUrl}/`)) return response
    const isKept = [307, 308].includes(response.status) || init.method === 'GET'
    if (!isKept || redirects >= REDIRECTS) throw new Fault('redirected', hostOf(next))
    await response.body?.cancel()
    url = next
  }
}

function nextOf(response: Response, url: string): string | null {
  const location = response.headers.get('location')
  const isRedirect = [301, 302, 303, 307, 308].includes(response.status)
  return isRedirect && location !== null && URL.canParse(location, url) ? new URL(location, url).href : null
}

/** Octokit takes a text that is no JSON for an answer, and breaks on a type that it cannot read: neither gets so far. */
async function whole(response: Response): Promise<Response> {
  const { status } = response
  const bytes = await response.arrayBuffer()
  const type = response.headers.get('content-type') ?? ''
  const json = isJson(bytes)
  const isEmpty = [204, 205, 304].includes(status)
  if (response.ok && !isEmpty && !json)
    throw new Fault(
      'unreadable',
      [`HTTP ${status}`, type, `${bytes.byteLength} bytes`].filter(Boolean).join(', '),
    )
  const headers = new Headers(response.headers)
  headers.set('content-type', json ? 'application/json' : 'text/plain; charset=utf-8')
  return new Response(isEmpty ? null : bytes, { status, headers })
}

function isJson(bytes: ArrayBuffer): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}
