import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, createServer, request as forward } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { once } from 'node:events'
import { join } from 'node:path'

/** What makes a Java program take the emulator for `https://api.crowdin.com`. */
export interface Front {
  /** Port of the proxy. */
  port: number
  /** Arguments for `java`: whom it shall trust. */
  java: string[]
  close: () => Promise<void>
}

const HOST = 'api.crowdin.com'
const PASSWORD = 'emulator'

/**
 * A proxy that answers `https://api.crowdin.com` itself and passes it on to the emulator: Crowdin's own command line accepts no other
 * address. The key, made by `keytool` in `folder`, is trusted by nobody who is not told to.
 */
export async function openFront(origin: string, folder: string): Promise<Front> {
  const store = join(folder, 'front.p12')
  const key = [
    '-alias',
    'front',
    '-keyalg',
    'RSA',
    '-validity',
    '2',
    '-dname',
    `CN=${HOST}`,
    '-ext',
    `san=dns:${HOST}`,
  ]
  execFileSync(
    'keytool',
    ['-genkeypair', ...key, '-storetype', 'PKCS12', '-keystore', store, '-storepass', PASSWORD],
    {
      stdio: 'ignore',
    },
  )
  const secure = createSecureServer({ pfx: readFileSync(store), passphrase: PASSWORD }, (request, response) =>
    passOn(origin, request, response),
  )
  const proxy = createServer((request, response) => passOn(origin, request, response))
  proxy.on('connect', (request: IncomingMessage, socket) => {
    if (request.url !== `${HOST}:443`) return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    return secure.emit('connection', socket)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = proxy.address()
  const trust = [`-Djavax.net.ssl.trustStore=${store}`, `-Djavax.net.ssl.trustStorePassword=${PASSWORD}`]
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    java: trust,
    close: async () => {
      secure.closeAllConnections()
      proxy.closeAllConnections()
      await new Promise(resolve => proxy.close(resolve))
    },
  }
}

function passOn(origin: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = '/' } = request
  const onward = forward(
    new URL(url, origin),
    { method, headers: { ...headers, host: new URL(origin).host } },
    answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}
