import type { Route, Routes } from './http.ts'

export interface Match {
  /** Its key among the routes. */
  name: string
  route: Route
  params: Record<string, string>
}

/** Names that stand for several parts of a path. */
const DEEP = new Set(['ref', 'path', 'basehead'])

/** Finds the route of a request; literal parts go before named ones, long paths before short ones. */
export function createRouter(routes: Routes): (method: string, path: string) => Match | undefined {
  const entries = Object.entries(routes).map(([name, route]) => {
    const [method = '', path = ''] = name.split(' ')
    return {
      name,
      method,
      pattern: patternOf(path),
      named: path.split('{').length,
      length: path.length,
      route,
    }
  })
  entries.sort((a, b) => a.named - b.named || b.length - a.length)
  return (method, path) => {
    for (const { name, method: own, pattern, route } of entries) {
      const match = own === method ? pattern.exec(path) : null
      if (match !== null) return { name, route, params: decoded(match.groups ?? {}) }
    }
    return undefined
  }
}

function patternOf(path: string): RegExp {
  const source = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    DEEP.has(name) ? `(?<${name}>.*)` : `(?<${name}>[^/]+)`,
  )
  return new RegExp(`^${source}$`)
}

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, part]) => [name, decodeURIComponent(part)]))
}
