import type { Candidate } from './types.ts'

/** The better one first; of two as good, in the order of their accounts or names, so that the order never depends on anything else. */
export function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || compare(nameOf(a), nameOf(b)) || compare(a.name, b.name)
}

function nameOf({ login, name }: Candidate): string {
  return (login ?? name).toLowerCase()
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
