import type { IncomingHttpHeaders } from 'node:http'
import { refused } from './refusal.ts'
import type { Account, Permission, Repository, Role, State, Token } from './types.ts'

/** A request to the API on its way to its handler. */
export interface Call {
  state: State
  method: string
  /** Below the base of the API, without the query. */
  path: string
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  headers: IncomingHttpHeaders
  /** As JSON; undefined when there is none. */
  body: unknown
  token: Token | null
  /** Whom the token is of. */
  actor: Account | null
  /** The one in the path; `home` where there is none. */
  repository: Repository
}

/** What goes back; `undefined` is sent as nothing, text and bytes as they are, all else as JSON. */
export interface Answer {
  status: number
  body?: unknown
  headers?: Readonly<Record<string, string>>
}

export interface Route {
  /** What a token must be allowed to write, one of them; null for what only reads. */
  writes: readonly Permission[] | null
  /** What it must be allowed to read in a private repository, one of them; none: everybody's. */
  reads?: readonly Permission[]
  /** True: `reads` counts in a public repository, too. */
  readsAlways?: boolean
  /** What a person must be in the repository to write. */
  role?: Role
  handle: (call: Call) => Answer | Promise<Answer>
}

/** Routes by method and path, as in GitHub's description: `GET /repos/{owner}/{repo}/pulls`. */
export type Routes = Readonly<Record<string, Route>>

/** 200, or another status, with a body. */
export function ok(body: unknown, status = 200): Answer {
  return { status, body }
}

/** The body, whose shape the contract has checked. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function bodyOf<T>({ body }: Call): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (body ?? {}) as T
}

/** Who asks; nobody is refused. */
export function actorOf({ actor }: Call): Account {
  if (actor === null) throw refused(401, 'Requires authentication')
  return actor
}

/** A part of the path. */
export function param({ params }: Call, name: string): string {
  return params[name] ?? ''
}
