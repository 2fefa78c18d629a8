import { UserError } from '../errors.ts'
import type { Connection } from './connection.ts'
import { isLocal } from './parse-credentials.ts'
import { failureOf, unreadable } from './transport/failure-of.ts'
import type { Exchange } from './transport/types.ts'
import { userErrorOf } from './user-error-of.ts'

export interface Link {
  readonly subject: string
  /** Of the file, in bytes. */
  readonly maxBytes: number
  /** Asks Crowdin for a signed link; each call a new one. */
  readonly request: () => Promise<string>
}

const LINKS = 3
const REDIRECTS = 5
/** A whole build of a large project over a slow line. */
const TIMEOUT = 600_000

/**
 * What a signed link leads to. The token is not sent there. A link that has run out is replaced by a new one; a redirect is followed only
 * to an address as safe as the link's own.
 */
export async function fetchLink(connection: Connection, link: Link): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt++) {
    const exchange = await follow(connection, link, await link.request())
    const failure = failureOf(exchange, connection)
    if (failure === null && exchange.outcome.kind === 'answer') return exchange.outcome.bytes
    const expired = failure !== null && [403, 404, 410].includes(failure.status ?? 0)
    if (!expired || attempt >= LINKS)
      throw userErrorOf(
        expired ? { ...failure, kind: 'linkExpired' } : (failure ?? unreadable(exchange, connection)),
        link.subject,
      )
  }
}

async function follow(connection: Connection, { subject, maxBytes }: Link, first: string): Promise<Exchange> {
  let url = first
  for (let redirects = 0; ; redirects++) {
    if (!isSafe(url, redirects === 0 ? connection.baseUrl : first)) throw leadsAway(first, subject)
    const exchange = await connection.exchange(
      { method: 'GET', url, headers: {} },
      { timeoutMs: TIMEOUT, maxBytes },
    )
    const next = locationOf(exchange)
    if (next === null || redirects >= REDIRECTS) return exchange
    url = next
  }
}

/** Encrypted, or on this machine where the API is too (an emulator); after a redirect by the same scheme as the link. */
function isSafe(url: string, before: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return (
    protocol === new URL(before).protocol &&
    (protocol === 'https:' || (protocol === 'http:' && isLocal(hostname)))
  )
}

function leadsAway(url: string, subject: string): Error {
  const host = URL.canParse(url) ? new URL(url).host : '?'
  return new UserError('crowdin:redirected', { request: `GET ${host}`, subject, said: 'HTTP' })
}

/** Where a redirect leads, null: it is none. */
function locationOf({ outcome, request }: Exchange): string | null {
  if (outcome.kind !== 'answer' || ![301, 302, 303, 307, 308].includes(outcome.status)) return null
  const location = outcome.headers['location'] ?? ''
  return URL.canParse(location, request.url) ? new URL(location, request.url).href : null
}
