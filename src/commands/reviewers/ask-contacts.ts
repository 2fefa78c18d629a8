import { addReviews, type PastReview } from '../../plan/reviewers/add-reviews.ts'
import { mergeAccounts } from '../../plan/reviewers/merge-accounts.ts'
import type { WeighedCandidate } from '../../plan/reviewers/types.ts'

/** What is asked of the service that hosts the repository. */
export interface Contacts {
  /** Account of who wrote a commit, by its full id; null: the service knows none. */
  loginOf(commit: string): Promise<string | null>
  /** Who reviewed a pull request, and when (ISO 8601). */
  reviewsOf(request: number): Promise<readonly Omit<PastReview, 'request'>[]>
}

/**
 * Candidates with what the service knows: accounts of the first few who have none, and reviews of the newest requests for the locale. The
 * best first. Throws what the contacts throw.
 */
export async function askContacts(
  candidates: readonly WeighedCandidate[],
  contacts: Contacts,
  now: string,
): Promise<WeighedCandidate[]> {
  const told: WeighedCandidate[] = []
  for (const [at, candidate] of candidates.entries()) {
    const { login, commit } = candidate
    const isAsked = at < MOST_PEOPLE && login === null && commit !== null
    told.push(isAsked ? { ...candidate, login: await contacts.loginOf(commit) } : candidate)
  }
  const reviews: PastReview[] = []
  for (const request of newest(candidates))
    for (const review of await contacts.reviewsOf(request)) reviews.push({ ...review, request })
  return addReviews(mergeAccounts(told), reviews, now)
}

const MOST_PEOPLE = 8
const MOST_REQUESTS = 10

/** Numbers grow with time. */
function newest(candidates: readonly WeighedCandidate[]): number[] {
  const all = new Set(candidates.flatMap(({ requests }) => requests))
  return [...all].sort((a, b) => b - a).slice(0, MOST_REQUESTS)
}
