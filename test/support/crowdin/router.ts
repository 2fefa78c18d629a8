import type { Route, Routes } from './http.ts'

export interface Match {
  route: Route
  params: Record<string, string>
}

/** Finds the route of a request; `'method'` when the path has only other methods. Literal parts go before named ones. */
export function createRouter(routes: Routes): (method: string, path: string) => Match | 'method' | undefined {
  const entries = Object.entries(routes).map(([key, route]) => {
    const [method = '', path = ''] = key.split(' ')
    return { method, parts: path.split('/').slice(1), route }
  })
  entries.sort((a, b) => named(a.parts) - named(b.parts))
  return (method, path) => {
    const parts = path.split('/').slice(1)
    const matching = entries.filter(entry => fits(entry.parts, parts))
    const found = matching.find(entry => entry.method === method)
    if (found === undefined) return matching.length > 0 ? 'method' : undefined
    return { route: found.route, params: paramsOf(found.parts, parts) }
  }
}

function named(parts: readonly string[]): number {
  return parts.filter(part => part.startsWith(':')).length
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((part, index) => part.startsWith(':') || part === parts[index])
  )
}

function paramsOf(pattern: readonly string[], parts: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {}
  for (const [index, part] of pattern.entries())
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(parts[index] ?? '')
  return params
}
