import type { HttpClient } from '@crowdin/crowdin-api-client'
import type { Exchanger } from './exchanger.ts'
import type { SendLimits } from './send.ts'
import type { Exchange, HttpRequest } from './types.ts'

/** What became of a request, beside the body that the client was given. */
interface Received {
  readonly exchange: Exchange
  readonly body: 'read' | 'none' | 'unreadable'
}

export interface Transport {
  readonly httpClient: HttpClient
  /** Of a body that this client handed on. */
  readonly receivedWith: (body: unknown) => Received
}

type Headers = Readonly<Record<string, string>>
type Request = Pick<HttpRequest, 'method' | 'url'> & { headers: Headers | undefined; data?: unknown }

/**
 * The transport that Crowdin's client sends through, in place of its own. It never throws for an answer, whatever its status: the client would
 * make an error without headers of it. It hands on bodies alone, so what came with each is kept beside it.
 */
export function createTransport(exchange: Exchanger, limits: SendLimits): Transport {
  const received = new WeakMap<object, Received>()
  const send = async <T>({ method, url, headers, data }: Request): Promise<T> => {
    const done = await exchange({ method, url, ...contentOf(data, headers ?? {}) }, limits)
    const { text, state } = readObject(done)
    const body: T & object = JSON.parse(text)
    received.set(body, { exchange: done, body: state })
    return body
  }
  return {
    httpClient: {
      get: (url, config) => send({ method: 'GET', url, headers: config?.headers }),
      head: (url, config) => send({ method: 'HEAD', url, headers: config?.headers }),
      delete: (url, config) => send({ method: 'DELETE', url, headers: config?.headers }),
      post: (url, data, config) => send({ method: 'POST', url, data, headers: config?.headers }),
      put: (url, data, config) => send({ method: 'PUT', url, data, headers: config?.headers }),
      patch: (url, data, config) => send({ method: 'PATCH', url, data, headers: config?.headers }),
    },
    receivedWith: body => {
      const found = typeof body === 'object' && body !== null ? received.get(body) : undefined
      if (found === undefined) throw new TypeError('a body that no request brought')
      return found
    },
  }
}

function contentOf(data: unknown, headers: Headers): Pick<HttpRequest, 'headers' | 'body'> {
  if (data === undefined) return { headers }
  if (data instanceof Uint8Array) return { headers, body: new Uint8Array(data) }
  return { headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(data) }
}

/** An object as JSON; where the answer has none, an empty one. */
function readObject({ outcome }: Exchange): { text: string; state: Received['body'] } {
  const bytes = outcome.kind === 'answer' ? outcome.bytes : new Uint8Array()
  if (bytes.length === 0) return { text: '{}', state: 'none' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return { text, state: 'read' }
  } catch {
    // what cannot be read is told by its state
  }
  return { text: '{}', state: 'unreadable' }
}
