import type { WeighedCandidate } from './types.ts'

/** Nobody twice: of candidates who turn out to have one account the better one stays, and the later day of both. */
export function mergeAccounts(candidates: readonly WeighedCandidate[]): WeighedCandidate[] {
  const byLogin = new Map<string, WeighedCandidate>()
  for (const [at, candidate] of candidates.entries()) {
    const key = candidate.login === null ? `${at}` : `@${candidate.login.toLowerCase()}`
    const known = byLogin.get(key)
    if (known === undefined) byLogin.set(key, candidate)
    else byLogin.set(key, joined(known, candidate))
  }
  return [...byLogin.values()]
}

/** Evidence of another kind is taken over; of the same kind the better one's counts, since a commit may be in both. */
function joined(a: WeighedCandidate, b: WeighedCandidate): WeighedCandidate {
  const [first, second] = a.score >= b.score ? [a, b] : [b, a]
  const kinds = new Set(first.reasons.map(({ kind }) => kind))
  const more = second.reasons.filter(({ kind }) => !kinds.has(kind))
  const active = [a.active, b.active].reduce((x, y) => ((x ?? '') > (y ?? '') ? x : y), null)
  const requests = [...new Set([...a.requests, ...b.requests])].sort((x, y) => y - x)
  return { ...first, reasons: [...first.reasons, ...more], active, requests }
}
