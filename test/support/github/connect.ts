import { onTestFinished } from 'vitest'
import { type GithubEmulator, type GithubOptions, startGithub } from './start.ts'

/** A server for the running test, with a shortcut to its API. */
export interface Connected extends GithubEmulator {
  /** Calls the API by hand; the path is below the repository, or below the base when it begins with `/`. */
  call: (method: string, path: string, more?: CallOptions) => Promise<Reply>
}

interface CallOptions {
  body?: unknown
  /** Null: none. */
  token?: string | null
  headers?: Record<string, string>
}

interface Reply {
  status: number
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
  headers: Headers
}

/** Starts a server that ends with the test. */
export async function connect(options: GithubOptions = {}): Promise<Connected> {
  const github = await startGithub(options)
  onTestFinished(() => github.close())
  return { ...github, call: (method, path, more) => send(github, { method, path, ...more }) }
}

async function send(
  { apiUrl, repository, token: first }: GithubEmulator,
  { method, path, body, token = first, headers }: CallOptions & { method: string; path: string },
): Promise<Reply> {
  const below = path.startsWith('/') ? path : `/repos/${repository}${path === '' ? '' : `/${path}`}`
  const answer = await fetch(path.startsWith('http') ? path : `${apiUrl}${below}`, {
    method,
    headers: {
      ...(token !== null && { authorization: `token ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.includes('json') === true
  return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers }
}
