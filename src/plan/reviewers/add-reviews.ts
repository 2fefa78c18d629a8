import { isBotLogin } from './accounts.ts'
import { byScore } from './by-score.ts'
import type { WeighedCandidate } from './types.ts'
import { worthOfAge } from './worth-of-age.ts'
import { WEIGHTS } from './weights.ts'

/** A review of a pull request for the locale. */
export interface PastReview {
  readonly login: string
  /** ISO 8601. */
  readonly at: string
  readonly request: number
}

/**
 * Candidates with their reviews, and those who did nothing but review; nobody for reviewing what they opened themselves. The best first. Several
 * reviews of one request count once; a bot's do not.
 */
export function addReviews(
  candidates: readonly WeighedCandidate[],
  reviews: readonly PastReview[],
  now: string,
): WeighedCandidate[] {
  const found = new Map(
    candidates.flatMap(each => (each.login === null ? [] : [[each.login.toLowerCase(), each]])),
  )
  const rest = candidates.filter(({ login }) => login === null)
  for (const [key, own] of groupByLogin(reviews)) {
    const known = found.get(key) ?? newcomer(own[0]?.login ?? key)
    const others = own.filter(({ request }) => !known.requests.includes(request))
    if (others.length > 0) found.set(key, withReviews(known, others, now))
  }
  return [...found.values(), ...rest].sort(byScore)
}

function groupByLogin(reviews: readonly PastReview[]): Map<string, PastReview[]> {
  const groups = new Map<string, PastReview[]>()
  for (const review of [...reviews].sort((a, b) => (a.at < b.at ? 1 : -1))) {
    const key = review.login.toLowerCase()
    const own = groups.get(key) ?? []
    if (isBotLogin(review.login) || own.some(({ request }) => request === review.request)) continue
    groups.set(key, [...own, review])
  }
  return groups
}

function newcomer(login: string): WeighedCandidate {
  return {
    login,
    name: login,
    reasons: [],
    score: 0,
    active: null,
    signature: null,
    commit: null,
    requests: [],
  }
}

/** Where trailers told of more reviews than the service, their number stays. */
function withReviews(
  candidate: WeighedCandidate,
  reviews: readonly PastReview[],
  now: string,
): WeighedCandidate {
  const [newest] = reviews
  if (newest === undefined) return candidate
  const score =
    WEIGHTS.reviewed * Math.log2(1 + reviews.reduce((sum, { at }) => sum + worthOfAge(at, now), 0))
  const active = (candidate.active ?? '') > newest.at ? candidate.active : newest.at
  const told = candidate.reasons.find(reason => reason.kind === 'reviewed')
  const requests = Math.max(reviews.length, told?.requests ?? 0)
  const others = candidate.reasons.filter(reason => reason !== told)
  const reason = { kind: 'reviewed' as const, requests, last: newest.at }
  return { ...candidate, reasons: [...others, reason], score: candidate.score + score, active }
}
