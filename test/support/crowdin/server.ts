import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Fault, FaultBook } from './faults.ts'
import { handleCall } from './handle-call.ts'
import type { Answer } from './http.ts'
import { createLimits } from './limits.ts'
import { follow } from './links.ts'
import { page } from './pages.ts'
import { type LoggedRequest, type RequestLog, digestOf } from './request-log.ts'
import { answerOf, standardAnswer } from './standard-answers.ts'
import type { State } from './state.ts'

/** Listens on 127.0.0.1 and answers until `close`; `state.origin` is set to where. */
export async function serve(state: State, log: RequestLog, faults: FaultBook): Promise<() => Promise<void>> {
  const limits = createLimits(state.options)
  const server = createServer((request, response) => {
    const welcome = limits.enter()
    log.peak = Math.max(log.peak, limits.inFlight())
    response.on('close', () => limits.leave())
    void respond({ state, log, faults }, request, response, welcome).catch(() => response.destroy())
  })
  // In one process with its client it may be busy for seconds, and would then close what the client is just writing to
  server.keepAliveTimeout = 0
  server.listen(state.options.port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  state.origin = `http://127.0.0.1:${port}`
  return async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
}

interface Server {
  state: State
  log: RequestLog
  faults: FaultBook
}

async function respond(
  { state, log, faults }: Server,
  request: IncomingMessage,
  response: ServerResponse,
  welcome: boolean,
): Promise<void> {
  const url = new URL(request.url ?? '/', state.origin)
  const entry = enter(log, request.method ?? 'GET', url)
  const body = await bodyOf(request)
  Object.assign(entry, { digest: digestOf(body), bytes: body.length })
  if (state.options.latency > 0) await setTimeout(state.options.latency)
  const fault = faults.take(entry.n, entry.method, entry.path)
  if (fault?.kind === 'answer') return send(response, faultyAnswer(state, fault), entry)
  if ((fault?.kind === 'hang' || fault?.kind === 'drop') && fault.effect !== true)
    return lose(fault, response)
  const answer = welcome ? await answerTo(state, request, url, body) : standardAnswer(state, 429)
  if (fault?.kind === 'hang' || fault?.kind === 'drop') return lose(fault, response)
  send(response, answer, entry, fault?.kind)
}

function enter(log: RequestLog, method: string, url: URL): LoggedRequest {
  const path = url.pathname.startsWith('/download/') ? '/download/…' : `${url.pathname}${url.search}`
  const entry = { n: log.entries.length + 1, method, path, digest: '', bytes: 0, status: 0 }
  log.entries.push(entry)
  return entry
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(request, 'end')
  return Buffer.concat(chunks)
}

function answerTo(state: State, request: IncomingMessage, url: URL, body: Buffer): Answer | Promise<Answer> {
  if (url.pathname.startsWith('/download/'))
    return follow(state, url.searchParams, request.headers.authorization)
  const method = request.method ?? 'GET'
  if (!url.pathname.startsWith('/api/v2/')) return page(state, method, url, body)
  return handleCall(state, {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body,
  })
}

function faultyAnswer(state: State, fault: Fault & { kind: 'answer' }): Answer {
  if (fault.body === undefined) return standardAnswer(state, fault.status, fault.headers)
  return { status: fault.status, body: fault.body, headers: fault.headers ?? {} }
}

function lose(fault: Fault, response: ServerResponse): void {
  if (fault.kind !== 'hang') response.destroy()
}

function send(response: ServerResponse, answer: Answer, entry: LoggedRequest, fault?: Fault['kind']): void {
  const { bytes, headers } = answerOf(answer)
  const half = bytes.subarray(0, Math.floor(bytes.length / 2))
  const sent = fault === 'truncate' ? half : bytes
  response.writeHead(answer.status, { ...headers, 'content-length': sent.length })
  if (fault === 'cut') {
    response.write(half, () => response.destroy())
    return
  }
  entry.status = answer.status
  response.end(answer.status === 204 || answer.status === 304 ? undefined : sent)
}
