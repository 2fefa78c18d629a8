import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface GitServer {
  /** Address of the repository at this path below the served folder. */
  url(path: string): string
  /** How many HTTP requests have come in so far. */
  requests(): number
  close(): Promise<void>
}

/** Serves the repositories below `folder` over HTTP on a free local port, through git's own `http-backend`. */
export async function serveRepositories(folder: string): Promise<GitServer> {
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    answer(folder, request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: path => `http://127.0.0.1:${port}/${path}`,
    requests: () => requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const backend = spawn('git', ['http-backend'], { env: variables(folder, url, request) })
  const output: Buffer[] = []
  request.pipe(backend.stdin)
  backend.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  backend.on('close', () => reply(Buffer.concat(output), response))
}

/** CGI/1.1 (RFC 3875) as `git http-backend` reads it. */
function variables(folder: string, url: URL, request: IncomingMessage): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_PROJECT_ROOT: folder,
    GIT_HTTP_EXPORT_ALL: '1',
    REMOTE_ADDR: '127.0.0.1',
    REQUEST_METHOD: request.method,
    PATH_INFO: decodeURIComponent(url.pathname),
    QUERY_STRING: url.search.slice(1),
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
    GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
  }
}

function reply(output: Buffer, response: ServerResponse): void {
  const end = output.indexOf('\r\n\r\n')
  const lines = output.toString('latin1', 0, Math.max(end, 0)).split('\r\n')
  for (const line of lines) {
    const [name = '', value = ''] = line.split(/: (.*)/)
    if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10)
    else if (name !== '') response.setHeader(name, value)
  }
  if (end === -1) response.statusCode = 500
  response.end(output.subarray(end + 4))
}
