import type { HistoryCommit, RequestTrace, Signature } from './history.ts'

/** One commit to a locale's files, as evidence for each of those whom it names. */
export interface Deed {
  readonly commit: string
  readonly at: string
  readonly kind: 'author' | 'reviewed'
  /** False of co-authors and reviewers. */
  readonly isFirst: boolean
  readonly person: Signature
  readonly request: RequestTrace | null
  /** Number of locales that the commit touched: who touches many mends links. */
  readonly locales: number
  /** True when one of the asked translations is among its files. */
  readonly asked: boolean
}

interface Place {
  readonly locale: string
  readonly localeOf: (path: string) => string | undefined
  readonly asked: ReadonlySet<string>
}

/** What the commits of a history did to the files of one locale; merges bring what others did. */
export function collectDeeds(
  commits: readonly HistoryCommit[],
  requests: ReadonlyMap<string, RequestTrace>,
  { locale, localeOf, asked }: Place,
): Deed[] {
  return commits.flatMap((commit): Deed[] => {
    if (commit.parents.length > 1) return []
    const locales = new Set(commit.files.flatMap(({ path }) => localeOf(path) ?? []))
    if (!locales.has(locale)) return []
    const { id, at, author, coAuthors, reviewers } = commit
    const shared = {
      commit: id,
      at,
      request: requests.get(id) ?? null,
      locales: locales.size,
      asked: commit.files.some(({ path }) => asked.has(path)),
    }
    return [
      { ...shared, kind: 'author', isFirst: true, person: author },
      ...coAuthors.map(person => ({ ...shared, kind: 'author' as const, isFirst: false, person })),
      ...reviewers.map(person => ({ ...shared, kind: 'reviewed' as const, isFirst: false, person })),
    ]
  })
}
