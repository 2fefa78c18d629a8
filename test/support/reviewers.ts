import type { HistoryCommit, Signature } from '../../src/plan/reviewers/history.ts'
import type { Candidate, Evidence } from '../../src/plan/reviewers/types.ts'

/** `Name <address>` in parts. */
export function signed(text: string): Signature {
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(text) ?? []
  return { name, email }
}

let commits = 0

/** A commit of somebody, each with its own id, to no files. */
export function aCommit(some: Partial<HistoryCommit> = {}): HistoryCommit {
  commits += 1
  return {
    id: `commit ${commits}`,
    parents: [],
    author: { name: 'Ada Lovelace', email: 'ada@example.org' },
    coAuthors: [],
    reviewers: [],
    at: '2024-05-01T00:00:00.000Z',
    subject: 'Translate',
    files: [],
    ...some,
  }
}

/** What `post.ko.md` and the like are translations of, and nothing said of anybody. */
export function someEvidence(some: Partial<Evidence> = {}): Evidence {
  return {
    commits: [],
    localeOf: path => /\.([a-z]{2})\.md$/.exec(path)?.[1],
    translators: new Map(),
    configured: {},
    owners: { rules: [], notes: [] },
    owner: null,
    ...some,
  }
}

/** Somebody with an account who wrote one commit. */
export function aCandidate(some: Partial<Candidate> = {}): Candidate {
  const login = some.login === undefined ? 'ada' : some.login
  return {
    login,
    name: login ?? 'Ada Lovelace',
    reasons: [{ kind: 'author', commits: 1, asked: 0, last: '2024-05-01T00:00:00.000Z' }],
    score: 1,
    active: '2024-05-01T00:00:00.000Z',
    ...some,
  }
}
