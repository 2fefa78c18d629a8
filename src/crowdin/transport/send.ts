import type { Answer, Fault, HttpRequest, Outcome } from './types.ts'

export interface SendLimits {
  /** Until the last byte of the answer. */
  readonly timeoutMs: number
  /** Of the answer's body. */
  readonly maxBytes: number
}

/** One try over the network: never throws for what the network or the service does, and follows no redirect. */
export async function send(request: HttpRequest, limits: SendLimits): Promise<Outcome> {
  const signal = AbortSignal.timeout(limits.timeoutMs)
  let begun = false
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
      redirect: 'manual',
      signal,
    })
    begun = true
    return await answerOf(response, limits.maxBytes)
  } catch (error) {
    if (signal.aborted) return { kind: 'timeout', reason: `${limits.timeoutMs} ms` }
    return faultOf(error, begun)
  }
}

async function answerOf(response: Response, maxBytes: number): Promise<Answer | Fault> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    // leaving the loop cancels the rest of the body
    if (length > maxBytes) return { kind: 'tooLarge', reason: `${maxBytes}` }
    chunks.push(chunk)
  }
  return {
    kind: 'answer',
    status: response.status,
    headers: Object.fromEntries(response.headers),
    bytes: Buffer.concat(chunks, length),
  }
}

const BEFORE_SENDING = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

function faultOf(error: unknown, begun: boolean): Fault {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  const { code, syscall, name } = fieldsOf(cause)
  const reason = code ?? name ?? 'unknown'
  const unsent = BEFORE_SENDING.has(reason) || syscall === 'connect' || isCertificate(reason)
  return { kind: !begun && unsent ? 'unreachable' : 'cut', reason }
}

function fieldsOf(error: unknown): { code?: string; syscall?: string; name?: string } {
  if (!(error instanceof Error)) return {}
  const field = (key: string): string | undefined => {
    const value: unknown = Reflect.get(error, key)
    return typeof value === 'string' ? value : undefined
  }
  const [code, syscall] = [field('code'), field('syscall')]
  return { ...(code && { code }), ...(syscall && { syscall }), name: error.name }
}

function isCertificate(code: string): boolean {
  return /CERT|^ERR_TLS|^ERR_SSL|UNABLE_TO/.test(code)
}
