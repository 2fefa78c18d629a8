import { isFetchingAllowed } from '../run.ts'
import type { Repository } from '../types.ts'

/** Whether what a clone lacks may be fetched: it is a partial one, and the environment allows it (`EVERGLOSS_FETCH=1`). */
export function mayFetch({ promisor }: Pick<Repository, 'promisor'>): boolean {
  return promisor !== null && isFetchingAllowed()
}
