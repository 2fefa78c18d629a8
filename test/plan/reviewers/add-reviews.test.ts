import { describe, expect, it } from 'vitest'
import { addReviews } from '../../../src/plan/reviewers/add-reviews.ts'
import { mergeAccounts } from '../../../src/plan/reviewers/merge-accounts.ts'
import type { WeighedCandidate } from '../../../src/plan/reviewers/types.ts'
import { aCandidate } from '../../support/reviewers.ts'

const NOW = '2024-06-01T00:00:00.000Z'
const AT = '2024-05-20T00:00:00.000Z'
const weighed = (some: Partial<WeighedCandidate> = {}): WeighedCandidate => ({
  ...aCandidate(some),
  signature: null,
  commit: null,
  requests: [],
  ...some,
})

describe('reviews that the service tells of', () => {
  it('speak for who reviewed, also where nothing else does', () => {
    const found = addReviews(
      [weighed({ login: 'ada' }), weighed({ login: null })],
      [
        { login: 'Ada', at: AT, request: 1 },
        { login: 'grace', at: AT, request: 1 },
        { login: 'grace', at: NOW, request: 1 },
        { login: 'github-actions[bot]', at: NOW, request: 1 },
      ],
      NOW,
    )
    expect(found.map(({ login }) => login)).toEqual(['ada', 'grace', null])
    expect(found[1]).toMatchObject({ active: NOW, reasons: [{ kind: 'reviewed', requests: 1, last: NOW }] })
    expect(found[0]?.active).toBe(AT)
    expect(found[0]?.score).toBeGreaterThan(1)
  })

  it('say nothing of answers below one’s own request', () => {
    const own = weighed({ requests: [1] })
    expect(addReviews([own], [{ login: 'ada', at: AT, request: 1 }], NOW)).toEqual([own])
  })
})

describe('two candidates with one account', () => {
  it('are one, with what speaks for either', () => {
    const named = weighed({
      login: 'Ada',
      score: 3,
      active: null,
      reasons: [{ kind: 'front-matter', posts: 2, asked: 1 }],
    })
    const wrote = weighed({ login: 'ada', score: 2, requests: [4] })
    const [one, ...others] = mergeAccounts([named, weighed({ login: null }), wrote])
    expect(others.map(({ login }) => login)).toEqual([null])
    expect(one).toMatchObject({ login: 'Ada', score: 3, active: wrote.active, requests: [4] })
    expect(one?.reasons.map(({ kind }) => kind)).toEqual(['front-matter', 'author'])
  })
})
