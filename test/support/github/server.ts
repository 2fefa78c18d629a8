import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { answerGit } from '../git-http.ts'
import type { Contract } from './contract.ts'
import type { Fault, FaultBook } from './faults.ts'
import { gitRefusal } from './git-rights.ts'
import { handleCall } from './handle-call.ts'
import type { Answer } from './http.ts'
import { pageOf } from './pages.ts'
import type { LoggedRequest, RequestLog } from './request-log.ts'
import { answerStorage } from './storage.ts'
import type { State } from './types.ts'

export interface Server {
  state: State
  log: RequestLog
  faults: FaultBook
  contract: Contract
  queue: <T>(act: () => Promise<T>) => Promise<T>
}

const BASE = '/api/v3'

/** Listens on 127.0.0.1 and answers until `close`; `state.origin` and `state.storageOrigin` are set to where. */
export async function serve(server: Server, port: number): Promise<() => Promise<void>> {
  const main = await listen(port, (request, response) => respond(server, request, response))
  const storage = await listen(0, (request, response) => respondStorage(server, request, response))
  server.state.origin = main.origin
  server.state.storageOrigin = storage.origin
  return async () => {
    await Promise.all([main.close(), storage.close()])
  }
}

type Respond = (request: IncomingMessage, response: ServerResponse) => Promise<void>

async function listen(port: number, act: Respond): Promise<{ origin: string; close: () => Promise<void> }> {
  const http = createServer((request, response) => {
    void act(request, response).catch(() => response.destroy())
  })
  // In one process with its client it may be busy for seconds, and would then close what the client is just writing to
  http.keepAliveTimeout = 0
  http.listen(port, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  const close = async (): Promise<void> => {
    http.closeAllConnections()
    await new Promise(resolve => http.close(resolve))
  }
  const own = address !== null && typeof address === 'object' ? address.port : 0
  return { origin: `http://127.0.0.1:${own}`, close }
}

async function respondStorage(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', server.state.storageOrigin)
  const entry = enter(server, request, { kind: 'storage', path: `${url.pathname}${url.search}` })
  const fault = server.faults.take(entry.n, entry.method, entry.path)
  if (fault?.kind === 'slow') await setTimeout(fault.ms)
  if (fault?.kind === 'hang' || fault?.kind === 'drop') return lose(fault, response)
  if (fault?.kind === 'answer') return send(response, faulty(fault), entry)
  send(response, answerStorage(server.state, url, request.headers.authorization), entry, fault?.kind)
}

async function respond(server: Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', server.state.origin)
  const isApi = url.pathname.startsWith(`${BASE}/`)
  const path = isApi ? `${url.pathname.slice(BASE.length)}${url.search}` : `${url.pathname}${url.search}`
  const entry = enter(server, request, { kind: isApi ? 'api' : 'git', path })
  const fault = server.faults.take(entry.n, entry.method, path)
  if (fault?.kind === 'slow') await setTimeout(fault.ms)
  if (fault !== undefined && 'status' in fault && fault.effect !== true)
    return send(response, faulty(fault), entry)
  const isLost = fault?.kind === 'hang' || fault?.kind === 'drop'
  if (isLost && fault.effect !== true) return lose(fault, response)
  const page = isApi ? null : pageOf(server.state, url.pathname)
  if (page !== null) return send(response, { status: 200, body: page }, entry)
  if (!isApi) return respondGit(server, { request, response, url, entry, fault })
  const body = await bodyOf(request)
  entry.body = jsonOf(body)
  const given = {
    method: entry.method,
    path: url.pathname.slice(BASE.length),
    query: url.searchParams,
    headers: request.headers,
    body,
  }
  const answer = await server.queue(() => handleCall(server.state, server.contract, given))
  if (isLost) return lose(fault, response)
  if (fault?.kind === 'answer') return send(response, faulty(fault), entry)
  send(response, answer, entry, fault?.kind)
}

function enter(
  { state, log }: Server,
  request: IncomingMessage,
  { kind, path }: Pick<LoggedRequest, 'kind' | 'path'>,
): LoggedRequest {
  const { authorization = '' } = request.headers
  const [, secret = ''] = authorization.split(' ')
  const basic = Buffer.from(secret, 'base64').toString()
  const token = state.tokens.find(({ value }) => value === secret || basic.endsWith(`:${value}`))
  const method = request.method ?? 'GET'
  const entry = {
    n: log.entries.length + 1,
    kind,
    method,
    path,
    body: undefined,
    login: token?.login ?? null,
    status: 0,
  }
  log.entries.push(entry)
  return entry
}

interface GitRequest {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  entry: LoggedRequest
  fault: Fault | undefined
}

function respondGit(
  server: Server,
  { request, response, url, entry, fault }: GitRequest,
): void | Promise<void> {
  const { state } = server
  const refusal = gitRefusal(state, url, request.headers.authorization)
  if (refusal !== null) {
    request.resume()
    return send(response, refusal, entry)
  }
  const [, owner = '', name = ''] = url.pathname.split('/')
  const path = name.endsWith('.git')
    ? url.pathname
    : url.pathname.replace(`/${owner}/${name}`, `/${owner}/${name}.git`)
  return server.queue(async () => {
    if (entry.path.endsWith('/git-receive-pack')) state.clock.tick()
    const { status, headers, body } = await answerGit(state.folder, request, path.toLowerCase())
    if (fault?.kind === 'drop' || fault?.kind === 'hang') return lose(fault, response)
    if (fault?.kind === 'answer') return send(response, faulty(fault), entry)
    entry.status = status
    response.writeHead(status, headers)
    response.end(body)
  })
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(request, 'end')
  return Buffer.concat(chunks)
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

const EDGE: Readonly<Record<number, string>> = {
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

function faulty({ status, body, headers = {} }: Fault & { kind: 'answer' }): Answer {
  if (body !== undefined) return { status, body, headers }
  const message = EDGE[status] ?? 'Error'
  return {
    status,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: `${status}` },
    headers,
  }
}

function lose(fault: Fault, response: ServerResponse): void {
  if (fault.kind !== 'hang') response.destroy()
}

function send(response: ServerResponse, answer: Answer, entry: LoggedRequest, fault?: Fault['kind']): void {
  const { status, body, headers = {} } = answer
  const isText = typeof body === 'string'
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(body === undefined ? '' : isText ? body : JSON.stringify(body))
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
  const isEmpty = status === 204 || status === 304
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': type }),
    ...headers,
    ...(!isEmpty && { 'content-length': bytes.length }),
  })
  if (fault === 'cut') {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
    return
  }
  entry.status = status
  response.end(isEmpty ? undefined : bytes)
}
