import { createHash } from 'node:crypto'
import type { RequestPost, TranslationRequest } from './request.ts'

/** Counted up when the texts of a request are formed in another way, so that those that stand are written anew. */
const FORM = 1

/**
 * Hex digits that stand for everything a request tells but the commits that its links go to: a base that moved without touching these posts has
 * the same.
 */
export function digestOfRequest({ base: _base, head: _head, ...told }: TranslationRequest): string {
  const posts = told.kind === 'issue' ? told.posts.map(waiting) : told.posts
  return createHash('sha256')
    .update(JSON.stringify([FORM, sorted({ ...told, posts })]))
    .digest('hex')
    .slice(0, 16)
}

/** An issue tells what waits, not what a pull request carries. */
function waiting({ carried: _carried, translated: _translated, ...post }: RequestPost): Partial<RequestPost> {
  return post
}

/** Keys in order, whoever put the value together. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, inner]) => [key, sorted(inner)])
}
