import { Fault, faultOf } from './fault.ts'

/** What `fetchLink` is handed beside the link. */
export interface LinkLimits {
  /** Of the API: the link has to be as safe. */
  readonly apiUrl: string
  /** Of the answer, in bytes. */
  readonly most: number
  /** Milliseconds until the answer is there in whole. */
  readonly timeoutMs: number
}

export interface LinkAnswer {
  readonly status: number
  /** Null: there are more than were asked for, and the rest was not read. */
  readonly bytes: Uint8Array | null
}

/** What a signed link leads to, which is a key by itself: no token goes there, and no redirect is followed. Throws a Fault where there is no answer. */
export async function fetchLink(url: string, limits: LinkLimits): Promise<LinkAnswer> {
  if (!isSafe(url, limits.apiUrl)) throw new Fault('redirected', hostOf(url))
  const timeout = AbortSignal.timeout(limits.timeoutMs)
  const state = { begun: false }
  try {
    const response = await fetch(url, { redirect: 'manual', signal: timeout })
    state.begun = true
    return { status: response.status, bytes: await firstBytes(response, limits.most) }
  } catch (error) {
    if (timeout.aborted) throw new Fault('timeout', `${Math.round(limits.timeoutMs / 1000)} s`)
    throw faultOf(error, state.begun)
  }
}

/** Encrypted like the API; a server on this machine may be without on both. */
function isSafe(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false
  const [link, api] = [new URL(url), new URL(apiUrl)]
  return link.protocol === 'https:' || (link.protocol === api.protocol && link.hostname === api.hostname)
}

/** Name of the server in an address, for people. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '?'
}

async function firstBytes({ body }: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}
