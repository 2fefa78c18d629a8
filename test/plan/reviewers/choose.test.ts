import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseReviewers } from '../../../src/plan/reviewers/choose.ts'
import { isActive } from '../../../src/plan/reviewers/is-active.ts'
import type { Candidate, Choosing } from '../../../src/plan/reviewers/types.ts'
import { aCandidate } from '../../support/reviewers.ts'

const NOW = '2024-06-01T00:00:00.000Z'
const choosing = (some: Partial<Choosing> = {}): Choosing => ({
  now: NOW,
  never: [],
  already: [],
  lately: {},
  most: 2,
  ...some,
})
const chosen = (candidates: readonly Candidate[], some: Partial<Choosing> = {}): (string | null)[] =>
  chooseReviewers(candidates, choosing(some)).map(({ login }) => login)
const people = (...scores: readonly (readonly [string, number])[]): Candidate[] =>
  scores.map(([login, score]) => aCandidate({ login, score }))

describe('choosing reviewers', () => {
  it('takes the best ones, as many as may be asked', () => {
    const all = people(['ada', 3], ['grace', 5], ['eve', 4])
    expect(chosen(all)).toEqual(['grace', 'eve'])
    expect(chosen(all, { most: 0 })).toEqual([])
  })

  it('never takes the author, who opted out, who was asked here, or who has no account', () => {
    const all = [
      ...people(['ada', 5], ['Grace', 4], ['eve', 3], ['lee', 1]),
      aCandidate({ login: null, score: 9 }),
    ]
    expect(chosen(all, { never: ['ADA', '@grace'], already: ['Eve'] })).toEqual(['lee'])
  })

  it('takes nobody who did nothing for 24 months, unless the project names them', () => {
    const old = '2022-05-31T00:00:00.000Z'
    const named = aCandidate({ login: 'grace', active: null, reasons: [{ kind: 'configured' }] })
    const owner = aCandidate({ login: 'eve', active: old, reasons: [{ kind: 'code-owner', pattern: '*' }] })
    expect(chosen([aCandidate({ active: old }), named, owner])).toEqual(['eve', 'grace'])
    expect(isActive(aCandidate({ active: '2022-06-01T00:00:00.000Z' }), NOW)).toBe(true)
    expect(isActive(aCandidate({ active: null }), NOW)).toBe(false)
  })

  it('lets people who know it about as well take turns', () => {
    const all = people(['ada', 6], ['grace', 5], ['eve', 1])
    expect(chosen(all, { most: 1 })).toEqual(['ada'])
    expect(chosen(all, { most: 1, lately: { Ada: '2024-05-30T00:00:00Z' } })).toEqual(['grace'])
    const both = { ada: '2024-05-20T00:00:00Z', grace: '2024-05-30T00:00:00Z' }
    expect(chosen(all, { most: 3, lately: both })).toEqual(['ada', 'grace', 'eve'])
    expect(chosen(all, { most: 1, lately: { ada: '2024-04-01T00:00:00Z' } })).toEqual(['ada'])
    expect(chosen(all, { most: 1, lately: { ada: 'lately' } })).toEqual(['grace'])
  })

  it('names nobody twice', () => {
    expect(chosen(people(['ada', 2], ['ADA', 1]), { most: 5 })).toEqual(['ada'])
  })

  const login = fc.constantFrom('ada', 'grace', 'eve', 'lee', 'kim', 'renovate[bot]', 'some-bot')
  const date = fc.constantFrom(
    null,
    '2019-01-01T00:00:00.000Z',
    '2023-01-01T00:00:00.000Z',
    '2024-05-30T00:00:00.000Z',
  )
  const candidate = fc
    .record({ login: fc.option(login), score: fc.integer({ min: 0, max: 9 }), active: date })
    .map(some => aCandidate(some))
  const candidates = fc.uniqueArray(candidate, {
    selector: each => each.login ?? each,
    maxLength: 7,
  })
  const some = fc.record({
    never: fc.array(login, { maxLength: 3 }),
    already: fc.array(login, { maxLength: 2 }),
    lately: fc.dictionary(login, fc.constantFrom('2024-05-30T00:00:00Z', '2024-05-29T00:00:00Z', 'x')),
    most: fc.integer({ min: 0, max: 4 }),
  })

  it('asks only who may be asked, in an order that follows from the evidence alone', () => {
    fc.assert(
      fc.property(candidates, some, fc.func(fc.integer()), (all, options, key) => {
        const found = chooseReviewers(all, choosing(options))
        const closed = new Set<string>([...options.never, ...options.already])
        expect(found.length).toBeLessThanOrEqual(options.most)
        expect(
          found.every(each => each.login !== null && !closed.has(each.login) && isActive(each, NOW)),
        ).toBe(true)
        expect(found.some(each => /bot/.test(each.login ?? ''))).toBe(false)
        const shuffled = [...all].sort((a, b) => key(a.login) - key(b.login))
        expect(chooseReviewers(shuffled, choosing(options))).toEqual(found)
      }),
    )
  })

  it('never drops somebody for more evidence', () => {
    fc.assert(
      fc.property(candidates, some, fc.integer({ min: 1, max: 5 }), (all, options, more) => {
        for (const each of chooseReviewers(all, choosing(options))) {
          const better = all.map(other => (other === each ? { ...each, score: each.score + more } : other))
          expect(chosen(better, options)).toContain(each.login)
        }
      }),
    )
  })
})
