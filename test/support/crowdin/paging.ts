import type { Answer } from './http.ts'
import { invalidField } from './refusal.ts'

export interface Paging {
  limit: number | undefined
  offset: number | undefined
}

const MOST = 500

/** One page of a list, without a total; 25 items unless asked for more, at most 500. */
export function listed<T>(items: readonly T[], paging: Paging, show: (item: T) => unknown): Answer {
  const { limit = 25, offset = 0 } = paging
  if (limit < 1 || limit > MOST)
    throw invalidField('limit', 'notBetween', `The value must be between 1 and ${MOST}`)
  const data = items.slice(offset, offset + limit).map(item => ({ data: show(item) }))
  return { status: 200, body: { data, pagination: { offset, limit } } }
}
