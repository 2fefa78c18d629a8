import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** How one request is answered; the last of a script answers all that follow. */
export type Scene = (response: ServerResponse, request: IncomingMessage, origin: string) => void

export interface ScriptedServer {
  readonly origin: string
  /** Method, path with query, and whether a token came with it. */
  readonly requests: { line: string; authorised: boolean; body: string }[]
  readonly play: (...scenes: Scene[]) => void
  readonly close: () => Promise<void>
}

/** A server that answers as it is told, request by request, for what no well-behaved server does. */
export async function startScripted(): Promise<ScriptedServer> {
  let script: Scene[] = []
  const requests: ScriptedServer['requests'] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const line = `${request.method} ${request.url}`
      const authorised = request.headers.authorization !== undefined
      requests.push({ line, authorised, body: Buffer.concat(chunks).toString() })
      const scene = script.length > 1 ? script.shift() : script[0]
      scene?.(response, request, origin)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    origin,
    requests,
    play: (...scenes) => {
      script = scenes
      requests.length = 0
    },
    close: () => {
      server.closeAllConnections()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

/** Answers with a status and JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Scene {
  return response => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
}

/** Answers as the machines before Crowdin do. */
export function html(status: number, title: string, headers: Record<string, string> = {}): Scene {
  return response => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers })
    response.end(`<html>\n<head><title>${title}</title></head>\n<body><h1>${title}</h1></body>\n</html>\n`)
  }
}

/** Answers without a body. */
export function empty(status: number, headers: Record<string, string> = {}): Scene {
  return response => {
    response.writeHead(status, headers)
    response.end()
  }
}

/** Takes the request and breaks the connection. */
export const cutBefore: Scene = response => void response.destroy()

/** Breaks the connection in the middle of the body. */
export const cutWithin: Scene = response => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('{"data":', () => response.destroy())
}

/** Never answers. */
export const hang: Scene = () => {}
