import { isBotLogin } from './accounts.ts'
import { isActive } from './is-active.ts'
import type { Candidate, Choosing } from './types.ts'

/**
 * Whom to ask, the best first: active people with an account, never the author, a bot, one who does not want it or one who was asked
 * here. Among those who know the locale about as well as the best one, whoever was not asked elsewhere lately comes
 * first, then whoever was asked longest ago. The order of the candidates plays no part.
 */
export function chooseReviewers(candidates: readonly Candidate[], choosing: Choosing): Candidate[] {
  const closed = new Set([...choosing.never, ...choosing.already].map(folded))
  const lately = latelyAsked(choosing)
  const open = candidates.filter(
    ({ login }) => login !== null && !isBotLogin(login) && !closed.has(folded(login)),
  )
  const free = open.filter(candidate => candidate.score > 0 && isActive(candidate, choosing.now))
  const best = Math.max(0, ...free.map(({ score }) => score))
  const rank = (candidate: Candidate): Rank => ({
    isNear: candidate.score * NEAR >= best,
    asked: lately.get(folded(candidate.login ?? '')) ?? -Infinity,
    candidate,
  })
  const ranked = free
    .map(rank)
    .sort(byRank)
    .map(({ candidate }) => candidate)
  return onceEach(ranked).slice(0, Math.max(0, choosing.most))
}

/** Somebody with at least a third of the best one's score takes a turn with them. */
const NEAR = 3

const DAYS = 30

interface Rank {
  readonly isNear: boolean
  /** When somebody was asked last, in milliseconds since 1970. */
  readonly asked: number
  readonly candidate: Candidate
}

function byRank(a: Rank, b: Rank): number {
  if (a.isNear !== b.isNear) return a.isNear ? -1 : 1
  if (a.asked !== b.asked) return a.asked < b.asked ? -1 : 1
  if (a.candidate.score !== b.candidate.score) return b.candidate.score - a.candidate.score
  return compare(folded(a.candidate.login ?? ''), folded(b.candidate.login ?? ''))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** By login, in the last month; a date that is none counts as now. */
function latelyAsked({ lately, now }: Choosing): Map<string, number> {
  const since = Date.parse(now) - DAYS * 86_400_000
  const found = new Map<string, number>()
  for (const [login, date] of Object.entries(lately)) {
    const at = Number.isNaN(Date.parse(date)) ? Date.parse(now) : Date.parse(date)
    if (at >= since) found.set(folded(login), Math.max(at, found.get(folded(login)) ?? -Infinity))
  }
  return found
}

function onceEach(candidates: readonly Candidate[]): Candidate[] {
  const byLogin = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = folded(candidate.login ?? '')
    if (!byLogin.has(key)) byLogin.set(key, candidate)
  }
  return [...byLogin.values()]
}

function folded(login: string): string {
  return login.replace(/^@/, '').toLowerCase()
}
