import type { HttpRequest } from './types.ts'

/** How a request is called before people: method and path below the API's address; of any other address only the host. Never a query. */
export function requestName({ method, url }: HttpRequest, baseUrl: string): string {
  const { origin, pathname, host } = new URL(url)
  if (!url.startsWith(`${baseUrl}/`)) return `${method} ${host}`
  return `${method} ${`${origin}${pathname}`.slice(baseUrl.length)}`
}
