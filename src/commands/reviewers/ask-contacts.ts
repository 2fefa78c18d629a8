import type { WeighedCandidate } from '../../plan/reviewers/types.ts'

/** What is asked of the service that hosts the repository. */
export interface Contacts {
  /** Account of who wrote a commit, by its full id; null: the service knows none. */
  loginOf(commit: string): Promise<string | null>
}

/** Candidates without an account, among the first few, get the one that the service knows of their commits; nobody stands there twice. */
export async function askContacts(
  candidates: readonly WeighedCandidate[],
  contacts: Contacts,
): Promise<WeighedCandidate[]> {
  const told: WeighedCandidate[] = []
  for (const [at, candidate] of candidates.entries()) {
    const { commit } = candidate
    const isAsked = at < MOST && candidate.login === null && commit !== null
    told.push({ ...candidate, login: isAsked ? await contacts.loginOf(commit) : candidate.login })
  }
  return onceEach(told)
}

const MOST = 8

/** Two that turn out to be one account are the first of them; what speaks for the other one is added nowhere, it was less. */
function onceEach(candidates: readonly WeighedCandidate[]): WeighedCandidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ login }) => {
    const key = login?.toLowerCase()
    if (key === undefined) return true
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
