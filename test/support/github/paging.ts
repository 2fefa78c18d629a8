import type { Answer, Call } from './http.ts'

/** One page of a list, with `Link` to the others; 30 items unless asked for more, at most 100. */
export async function listed<T>(
  call: Call,
  items: readonly T[],
  show: (item: T) => unknown,
): Promise<Answer> {
  const { from, size } = pageOf(call)
  const body = await Promise.all(items.slice(from, from + size).map(item => show(item)))
  return { status: 200, body, headers: linksTo(call, items.length) }
}

/** Where the asked page begins, and how many items it has at most. */
export function pageOf({ query }: Call): { page: number; from: number; size: number } {
  const size = Math.min(100, atLeastOne(query.get('per_page'), 30))
  const page = atLeastOne(query.get('page'), 1)
  return { page, from: (page - 1) * size, size }
}

/** `Link` header of a list with so many items; none when it has one page. */
export function linksTo(call: Call, total: number): Record<string, string> {
  const { page, size } = pageOf(call)
  const last = Math.max(1, Math.ceil(total / size))
  const pages: Record<string, number> = {
    ...(page > 1 && { prev: Math.min(page - 1, last) }),
    ...(page < last && { next: page + 1, last }),
    ...(page > 1 && { first: 1 }),
  }
  const links = Object.entries(pages).map(([rel, to]) => `<${addressOf(call, to)}>; rel="${rel}"`)
  return links.length === 0 ? {} : { link: links.join(', ') }
}

/** GitHub names the repository by its id here. */
function addressOf({ state, path, query, repository }: Call, page: number): string {
  const asked = new URLSearchParams(query)
  asked.set('page', `${page}`)
  const byId = path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${repository.id}`)
  return `${state.origin}/api/v3${byId}?${asked.toString()}`
}

function atLeastOne(text: string | null, otherwise: number): number {
  const number = Number(text ?? otherwise)
  return Number.isInteger(number) && number >= 1 ? number : otherwise
}
