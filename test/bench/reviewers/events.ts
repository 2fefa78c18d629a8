import { isBot } from '../../../src/plan/reviewers/accounts.ts'
import type { HistoryCommit } from '../../../src/plan/reviewers/history.ts'
import { traceRequests } from '../../../src/plan/reviewers/trace-requests.ts'
import type { Evidence } from '../../../src/plan/reviewers/types.ts'

/** A pull request of the past that changed translations of one locale only. */
export interface PastRequest {
  readonly locale: string
  readonly targets: readonly string[]
  /** ISO 8601. */
  readonly at: string
  /** Commit that it became part of, and the one before. */
  readonly merge: string
  readonly before: string
  /** Account that opened it, as far as the commit tells; else null, and `author` did. */
  readonly login: string | null
  readonly author: HistoryCommit['author']
}

/** All of them, the newest first, but for those of programs. */
export function pastRequests({ commits, localeOf }: Evidence): PastRequest[] {
  const requests = traceRequests(commits)
  const merges = new Map<number, HistoryCommit>()
  const brought = new Map<number, HistoryCommit[]>()
  for (const commit of commits) {
    const number = requests.get(commit.id)?.number
    if (number === undefined) continue
    if (new RegExp(`#${number}\\b`).test(commit.subject) && !merges.has(number)) merges.set(number, commit)
    if (commit.parents.length < 2) brought.set(number, [...(brought.get(number) ?? []), commit])
  }
  return [...merges].flatMap(([number, merge]) => {
    const own = brought.get(number) ?? []
    const targets = [...new Set(own.flatMap(({ files }) => files.map(({ path }) => path)))].filter(
      path => localeOf(path) !== undefined,
    )
    const [locale, ...others] = new Set(targets.map(localeOf))
    const [before, author] = [merge.parents[0], own[0]?.author]
    if (locale === undefined || others.length > 0 || before === undefined || author === undefined) return []
    const login = requests.get(merge.id)?.login ?? null
    return isBot(author) ? [] : [{ locale, targets, at: merge.at, merge: merge.id, before, login, author }]
  })
}
