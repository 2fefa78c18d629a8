import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface GitServer {
  /** Address of the repository at this path below the served folder. */
  url(path: string): string
  /** How many HTTP requests have come in so far. */
  requests(): number
  /** Bytes of all bodies sent so far. */
  bytes(): number
  close(): Promise<void>
}

/**
 * Serves the repositories below `folder` over HTTP on a free local port, through git's own `http-backend`. With `authorization`, who does
 * not send this header is asked for a login.
 */
export async function serveRepositories(folder: string, authorization?: string): Promise<GitServer> {
  let requests = 0
  let bytes = 0
  const server = createServer((request, response) => {
    requests += 1
    if (authorization !== undefined && request.headers.authorization !== authorization) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="Blogs"' }).end()
      return
    }
    void answer(folder, request, response).then(sent => (bytes += sent))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: path => `http://127.0.0.1:${port}/${path}`,
    requests: () => requests,
    bytes: () => bytes,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<number> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const { status, headers, body } = await answerGit(folder, request, pathname)
  response.writeHead(status, headers)
  response.end(body)
  return body.length
}

export interface GitAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** What `git http-backend` answers to a request for a path below `folder`. */
export function answerGit(folder: string, request: IncomingMessage, path: string): Promise<GitAnswer> {
  const { search } = new URL(request.url ?? '/', 'http://localhost')
  const backend = spawn('git', ['http-backend'], { env: variables(folder, { path, search }, request) })
  const output: Buffer[] = []
  backend.stdin.on('error', () => {})
  request.pipe(backend.stdin)
  backend.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  return new Promise(resolve => backend.on('close', () => resolve(parsed(Buffer.concat(output)))))
}

/** CGI/1.1 (RFC 3875) as `git http-backend` reads it. */
function variables(
  folder: string,
  { path, search }: { path: string; search: string },
  request: IncomingMessage,
): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_PROJECT_ROOT: folder,
    GIT_HTTP_EXPORT_ALL: '1',
    REMOTE_ADDR: '127.0.0.1',
    REQUEST_METHOD: request.method,
    PATH_INFO: decodeURIComponent(path),
    QUERY_STRING: search.slice(1),
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
    GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
  }
}

function parsed(output: Buffer): GitAnswer {
  const end = output.indexOf('\r\n\r\n')
  const lines = output.toString('latin1', 0, Math.max(end, 0)).split('\r\n')
  const headers: Record<string, string> = {}
  let status = end === -1 ? 500 : 200
  for (const line of lines) {
    const [name = '', value = ''] = line.split(/: (.*)/)
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10)
    else if (name !== '') headers[name] = value
  }
  return { status, headers, body: output.subarray(end + 4) }
}
