import { WEIGHTS } from './weights.ts'

const DAY_MS = 86_400_000

/** What something counts that happened `at`, seen from `now` (ISO 8601): 1, or half of it for each half-life in days. */
export function worthOfAge(at: string, now: string, halfLife = WEIGHTS.halfLife): number {
  const days = Math.max(0, Date.parse(now) - Date.parse(at)) / DAY_MS
  return 2 ** (-days / halfLife)
}
