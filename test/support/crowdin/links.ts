import { createHash } from 'node:crypto'
import type { Answer } from './http.ts'
import type { State } from './state.ts'
import { dateOf } from './clock.ts'

export interface Link {
  /** In ms since 1970. */
  expiresAt: number
  uses: number
  name: string
  produce(): Buffer | Promise<Buffer>
}

/** A signed link to something that is made when it is fetched: `{ url, expireIn }` as in Crowdin's answers. */
export function createLink(state: State, name: string, produce: Link['produce']) {
  const number = state.links.size + 1
  const signature = createHash('sha256').update(`${state.origin} ${number}`).digest('hex')
  const expiresAt = state.clock.now() + state.options.linkLife
  state.links.set(signature, { expiresAt, uses: 0, name, produce })
  const url = `${state.origin}/download/${number}/${encodeURIComponent(name)}?X-Amz-Signature=${signature}`
  return { url, expireIn: dateOf(expiresAt) }
}

/** What a link leads to; refuses a second credential, an expired link and one that is not signed, in the storage's words. */
export async function follow(state: State, query: URLSearchParams, authorization?: string): Promise<Answer> {
  if (authorization !== undefined) return complaint(400, 'InvalidArgument', 'Only one auth mechanism allowed')
  const link = state.links.get(query.get('X-Amz-Signature') ?? '')
  if (link === undefined) return complaint(403, 'SignatureDoesNotMatch', 'The signature does not match')
  if (state.clock.now() >= link.expiresAt) return complaint(403, 'AccessDenied', 'Request has expired')
  if (link.uses > 0 && state.options.assume.linksWorkOnce)
    return complaint(403, 'AccessDenied', 'The link has been used')
  link.uses += 1
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(link.name)}`
  const headers = { 'content-type': typeOf(link.name), 'content-disposition': disposition }
  return { status: 200, body: await link.produce(), headers }
}

function typeOf(name: string): string {
  return name.endsWith('.zip') ? 'application/zip' : 'application/octet-stream'
}

function complaint(status: number, code: string, message: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return { status, body, headers: { 'content-type': 'application/xml' } }
}
