import type { IncomingHttpHeaders } from 'node:http'
import { refused } from './refusal.ts'
import type { State } from './state.ts'
import type { Token } from './types.ts'

/** A request on its way to its handler. */
export interface Call {
  state: State
  method: string
  path: string
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
  token: Token
}

/** What goes back; an object is sent as JSON, text and bytes as they are, `undefined` as nothing. */
export interface Answer {
  status: number
  body?: unknown
  headers?: Readonly<Record<string, string>>
}

type Handler = (call: Call) => Answer | Promise<Answer>

export interface Route {
  /** What the token must be allowed; null when anybody may ask. */
  scope: string | null
  handle: Handler
}

/** Routes by method and path: `GET /projects/:projectId/files/:fileId`. */
export type Routes = Readonly<Record<string, Route>>

/** One thing, `{ data }`. */
export function one(data: unknown, status = 200): Answer {
  return { status, body: { data } }
}

/** 204. */
export function nothing(): Answer {
  return { status: 204 }
}

/** The body as JSON; an empty one is an empty object. */
export function jsonOf({ headers, body }: Call): unknown {
  if (body.length === 0) return {}
  if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
    throw refused(415, 'Unsupported Media Type')
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw refused(400, 'Invalid JSON in the body of the request')
  }
}

/** A number of the path. */
export function idOf({ params }: Call, name: string): number {
  const text = params[name] ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}
