import type { HttpRequest } from './types.ts'

/**
 * POSTs that leave nothing behind that anybody sees: a storage is no part of a project and goes after a day, a build changes no text; and the one that
 * gives strings a label, which they have once however often it is sent. Any other POST makes something, twice when sent twice.
 */
const HARMLESS_POSTS = /\/storages$|\/translations\/builds(?:\/files\/\d+)?$|\/labels\/\d+\/strings$/

/** Whether the same request sent twice leaves the service as if it was sent once, so that it may be sent again when no answer came. */
export function isRepeatable({ method, url, body }: HttpRequest): boolean {
  if (method === 'POST') return HARMLESS_POSTS.test(new URL(url).pathname)
  if (method === 'PATCH') return onlyReplaces(body)
  return true
}

function onlyReplaces(body: HttpRequest['body']): boolean {
  const operations: unknown = typeof body === 'string' ? JSON.parse(body) : null
  return Array.isArray(operations) && operations.every(({ op }: { op?: unknown }) => op === 'replace')
}
