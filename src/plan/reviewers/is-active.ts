import type { Candidate } from './types.ts'

/**
 * True when somebody did something for the locale in the 24 months before `now` (ISO 8601), or the project itself names them as a
 * reviewer or an owner: only such people are mentioned.
 */
export function isActive({ active, reasons }: Candidate, now: string): boolean {
  if (reasons.some(({ kind }) => kind === 'configured' || kind === 'code-owner')) return true
  const since = new Date(now)
  since.setUTCMonth(since.getUTCMonth() - MONTHS)
  return active !== null && Date.parse(active) >= since.getTime()
}

const MONTHS = 24
