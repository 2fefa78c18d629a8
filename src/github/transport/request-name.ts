/** `POST /repos/o/n/pulls`: without the address of the API and without a query. */
export function requestName(method: string, url: string, apiUrl: string): string {
  return `${method} ${pathOf(url, apiUrl)}`
}

/** The path of a request below the address of the API. */
export function pathOf(url: string, apiUrl: string): string {
  const path = url.replace(/[?#].*$/s, '')
  return path.startsWith(apiUrl) ? path.slice(apiUrl.length) : path
}
